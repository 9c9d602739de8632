import type { NetworkInfo } from '@aws-sdk/client-ec2';
import { instanceType } from '../../catalogue/instance-types/index.ts';
import { Ec2Error } from '../../core/errors.ts';
import type { NetworkInterfaceRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

/** How many addresses an interface has, of IPv4 and of IPv6. A prefix counts as one. */
export interface AddressCounts {
  readonly four: number;
  readonly six: number;
}

export const addressCounts = (eni: NetworkInterfaceRecord): AddressCounts => ({
  four: (eni.PrivateIpAddresses?.length ?? 0) + (eni.Ipv4Prefixes?.length ?? 0),
  six: (eni.Ipv6Addresses?.length ?? 0) + (eni.Ipv6Prefixes?.length ?? 0),
});

/** Throws unless the interface fits the type of the instance it is attached to, if it is. */
export function checkFits(region: RegionState, eni: NetworkInterfaceRecord): void {
  checkCounts(networkOf(region, eni.Attachment?.InstanceId), addressCounts(eni));
}

/**
 * Throws unless an interface of a type may have so many addresses.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html
 */
export function checkCounts(type: NetworkInfo | undefined, { four, six }: AddressCounts): void {
  // A type without IPv6 is launched into subnets that give such addresses all the same.
  const most = { four: type?.Ipv4AddressesPerInterface ?? four, six: type?.Ipv6AddressesPerInterface || six };
  if (four <= most.four && six <= most.six) return;
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
