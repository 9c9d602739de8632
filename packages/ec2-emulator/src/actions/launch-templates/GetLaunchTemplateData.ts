import type { ResponseLaunchTemplateData } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { tagsOf } from '../../core/tags.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { describedInstance } from '../instances/instance-view.ts';
import { shownInstance } from '../instances/shown-instances.ts';
import { attachedVolumes } from '../volumes/attached-volumes.ts';

/** What a template would have to say to launch an instance like this one. */
export default action('GetLaunchTemplateData', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  // Tags of Amazon's can't be asked for in a launch.
  const own = tagsOf(call.region, instance.InstanceId).filter(({ Key }) => !Key?.startsWith('aws:'));
  const { attributes, IamInstanceProfile, MetadataOptions } = instance;
  const { State: _state, ...metadata } = MetadataOptions ?? {};
  const { AvailabilityZoneId: _zoneId, ...placement } = instance.Placement;
  const LaunchTemplateData: ResponseLaunchTemplateData = {
    ImageId: instance.ImageId,
    InstanceType: instance.InstanceType,
    KeyName: instance.KeyName,
    EbsOptimized: instance.EbsOptimized,
    ...(IamInstanceProfile && { IamInstanceProfile: { Arn: IamInstanceProfile.Arn } }),
    BlockDeviceMappings: mappings(call, instance),
    NetworkInterfaces: interfaces(call, instance),
    Monitoring: { Enabled: instance.Monitoring?.State === 'enabled' },
    Placement: placement,
    DisableApiTermination: attributes.disableApiTermination,
    DisableApiStop: attributes.disableApiStop,
    InstanceInitiatedShutdownBehavior: attributes.shutdownBehavior,
    UserData: attributes.userData,
    TagSpecifications: own.length > 0 ? [{ ResourceType: 'instance', Tags: own }] : [],
    ...(attributes.cpuCredits && { CreditSpecification: { CpuCredits: attributes.cpuCredits } }),
    CpuOptions: instance.CpuOptions,
    CapacityReservationSpecification: { CapacityReservationPreference: 'open' },
    HibernationOptions: instance.HibernationOptions,
    MetadataOptions: metadata as ResponseLaunchTemplateData['MetadataOptions'],
    EnclaveOptions: instance.EnclaveOptions,
    PrivateDnsNameOptions: instance.PrivateDnsNameOptions,
    MaintenanceOptions: instance.MaintenanceOptions,
  };
  return { LaunchTemplateData };
});

function mappings(call: Call, { InstanceId }: InstanceRecord) {
  return attachedVolumes(call, InstanceId).map(({ attachment, ...volume }) => ({
    DeviceName: attachment.device,
    Ebs: {
      Encrypted: volume.Encrypted,
      DeleteOnTermination: attachment.deleteOnTermination,
      VolumeSize: volume.Size,
      VolumeType: volume.VolumeType,
      SnapshotId: volume.SnapshotId,
      ...(volume.VolumeType !== 'gp2' && { Iops: volume.Iops }),
      Throughput: volume.Throughput,
    },
  }));
}

function interfaces(call: Call, instance: InstanceRecord) {
  const { NetworkInterfaces = [] } = describedInstance(call, instance);
  return NetworkInterfaces.map((each) => ({
    AssociatePublicIpAddress: each.Association !== undefined,
    DeleteOnTermination: each.Attachment?.DeleteOnTermination,
    Description: each.Description,
    DeviceIndex: each.Attachment?.DeviceIndex,
    Groups: each.Groups?.flatMap(({ GroupId }) => GroupId ?? []),
    InterfaceType: each.InterfaceType,
    SubnetId: each.SubnetId,
    NetworkCardIndex: each.Attachment?.NetworkCardIndex,
  }));
}
