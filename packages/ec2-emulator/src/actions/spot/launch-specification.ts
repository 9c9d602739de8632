import type { LaunchSpecification, RunInstancesRequest } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { describedInstance } from '../instances/instance-view.ts';

/** How a Spot request tells the launch that has led to an instance: with the groups and the place it came to. */
export function describedSpecification(
  call: Call,
  instance: InstanceRecord,
  launch: RunInstancesRequest,
): LaunchSpecification {
  const { SecurityGroups = [] } = describedInstance(call, instance);
  return {
    ...plannedSpecification(launch, instance.InstanceType),
    SecurityGroups,
    Placement: {
      ...launch.Placement,
      AvailabilityZone: instance.Placement.AvailabilityZone,
    } as LaunchSpecification['Placement'],
  };
}

/** How a Spot request tells a launch that has not led to an instance yet. User data is never told. */
export function plannedSpecification(
  launch: RunInstancesRequest,
  InstanceType: string,
): LaunchSpecification & { SecurityGroups: { GroupId?: string; GroupName?: string }[] } {
  const { KeyName, KernelId, RamdiskId, SubnetId, IamInstanceProfile, NetworkInterfaces = [] } = launch;
  const groups = [
    ...(launch.SecurityGroupIds ?? []).map((GroupId) => ({ GroupId })),
    ...(launch.SecurityGroups ?? []).map((GroupName) => ({ GroupName })),
  ];
  return {
    ImageId: launch.ImageId,
    InstanceType: InstanceType as NonNullable<LaunchSpecification['InstanceType']>,
    ...(KeyName && { KeyName }),
    ...(KernelId && { KernelId }),
    ...(RamdiskId && { RamdiskId }),
    ...(SubnetId && { SubnetId }),
    ...(IamInstanceProfile && { IamInstanceProfile }),
    ...(launch.Placement && { Placement: launch.Placement as LaunchSpecification['Placement'] }),
    SecurityGroups: groups,
    NetworkInterfaces,
    BlockDeviceMappings: launch.BlockDeviceMappings ?? [],
    EbsOptimized: launch.EbsOptimized ?? false,
    Monitoring: { Enabled: launch.Monitoring?.Enabled ?? false },
  };
}
