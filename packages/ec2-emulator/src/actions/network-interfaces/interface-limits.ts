import { instanceType } from '../../catalogue/instance-types/index.ts';
import { Ec2Error } from '../../core/errors.ts';
import type { NetworkInterfaceRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

/**
 * Throws unless an interface with so many private addresses fits the type of the instance it is attached to.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html
 */
export function checkPrivateAddresses(
  region: RegionState,
  { Attachment }: Pick<NetworkInterfaceRecord, 'Attachment'>,
  count: number,
): void {
  if (count <= (networkOf(region, Attachment?.InstanceId)?.Ipv4AddressesPerInterface ?? count)) return;
  throw new Ec2Error('PrivateIpAddressLimitExceeded', 'Number of private addresses will exceed limit.');
}

/** Throws `AttachmentLimitExceeded` unless one more interface can be attached to the instance. */
export function checkOneMore(region: RegionState, instanceId: string): void {
  const count = region.networkInterfaces.where('instance', instanceId).length + 1;
  if (count <= (networkOf(region, instanceId)?.MaximumNetworkInterfaces ?? count)) return;
  throw new Ec2Error(
    'AttachmentLimitExceeded',
    `Interface count ${count} exceeds the limit for ${region.instances.get(instanceId)?.InstanceType}`,
  );
}

function networkOf(region: RegionState, instanceId: string | undefined) {
  return instanceType(region.instances.get(instanceId)?.InstanceType ?? '')?.NetworkInfo;
}
