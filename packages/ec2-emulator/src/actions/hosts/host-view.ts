import type { Host } from '@aws-sdk/client-ec2';
import { instanceTypes } from '../../catalogue/instance-types/index.ts';
import type { Call } from '../../core/call.ts';
import type { HostRecord } from '../../state/capacity-records.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { instanceState } from '../instances/instance-view.ts';

/** The instances on a host that have not been terminated; stopped ones keep their place. */
export function instancesOn(call: Call, { HostId }: HostRecord): InstanceRecord[] {
  return [...call.region.instances].filter(
    (instance) => instance.Placement.HostId === HostId && instanceState(instance, call.now) !== 'terminated',
  );
}

/** The vCPUs of a host that no instance has. */
export const freeVcpus = (call: Call, host: HostRecord): number =>
  instancesOn(call, host).reduce(
    (free, { attributes }) => free - attributes.vcpus,
    host.HostProperties.TotalVCpus ?? 0,
  );

export const hostState = ({ releasedAt }: HostRecord) =>
  releasedAt ? ('released' as const) : ('available' as const);

/** A host as EC2 describes it, but for tags. */
export function describedHost(call: Call, host: HostRecord): Host & { readonly HostId: string } {
  const { releasedAt, ...rest } = host;
  const free = freeVcpus(call, host);
  const { InstanceType, InstanceFamily, TotalVCpus = 0 } = host.HostProperties;
  const types = [...instanceTypes().values()].filter(({ InstanceType: name = '' }) =>
    InstanceType ? name === InstanceType : name.startsWith(`${InstanceFamily}.`) && !name.includes('metal'),
  );
  return {
    ...rest,
    State: hostState(host),
    ...(releasedAt && { ReleaseTime: releasedAt }),
    Instances: instancesOn(call, host).map((instance) => ({
      InstanceId: instance.InstanceId,
      InstanceType: instance.InstanceType,
      OwnerId: call.account.id,
    })),
    AvailableCapacity: {
      AvailableVCpus: free,
      AvailableInstanceCapacity: types.map((type) => {
        const vcpus = type.VCpuInfo?.DefaultVCpus ?? 1;
        return {
          InstanceType: type.InstanceType,
          AvailableCapacity: Math.floor(free / vcpus),
          TotalCapacity: Math.floor(TotalVCpus / vcpus),
        };
      }),
    },
  };
}
