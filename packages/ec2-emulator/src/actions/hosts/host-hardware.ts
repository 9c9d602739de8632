import type { HostProperties } from '@aws-sdk/client-ec2';
import { instanceTypes } from '../../catalogue/instance-types/index.ts';
import { errors } from '../../core/errors.ts';

/**
 * The hardware of a host for one instance type, or for all sizes of a family: that of the family's largest size.
 * Throws unless exactly one of them is given and there are Dedicated Hosts for it.
 */
export function hardwareFor(instanceType: string | undefined, family: string | undefined): HostProperties {
  if (!instanceType === !family) {
    throw errors.invalidParameterCombination('Specify either InstanceType or InstanceFamily, and not both.');
  }
  const InstanceFamily = family ?? instanceType?.split('.')[0] ?? '';
  const sizes = [...instanceTypes().values()].filter(
    (type) => type.InstanceType?.startsWith(`${InstanceFamily}.`) && type.DedicatedHostsSupported,
  );
  const wanted = instanceType && !sizes.some((type) => type.InstanceType === instanceType);
  if (sizes.length === 0 || wanted) {
    throw errors.invalidParameterValue(`Dedicated Hosts are not supported for '${instanceType ?? family}'.`);
  }
  const [largest] = sizes.sort((a, b) => (b.VCpuInfo?.DefaultVCpus ?? 0) - (a.VCpuInfo?.DefaultVCpus ?? 0));
  const TotalVCpus = largest?.VCpuInfo?.DefaultVCpus ?? 0;
  return {
    InstanceFamily,
    ...(instanceType && { InstanceType: instanceType }),
    Cores: largest?.VCpuInfo?.DefaultCores ?? TotalVCpus,
    Sockets: TotalVCpus > 64 ? 2 : 1,
    TotalVCpus,
  };
}
