import type { Address } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { shownAddress } from '../../network/elastic-ips.ts';
import type { AddressRecord } from '../../state/network-records.ts';
import type { RegionState } from '../../state/world.ts';
import { addressNotFound } from './requested-address.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html */
const FILTERS: FilterTable<Address> = {
  'allocation-id': (address) => address.AllocationId,
  'association-id': (address) => address.AssociationId,
  domain: (address) => address.Domain,
  'instance-id': (address) => address.InstanceId,
  'network-border-group': (address) => address.NetworkBorderGroup,
  'network-interface-id': (address) => address.NetworkInterfaceId,
  'network-interface-owner-id': (address) => address.NetworkInterfaceOwnerId,
  'private-ip-address': (address) => address.PrivateIpAddress,
  'public-ip': (address) => address.PublicIp,
};

export default action('DescribeAddresses', (input, { region }) => {
  const passes = filterBy(input.Filters, FILTERS, (address) => address.Tags ?? []);
  const Addresses = asked(region, input.AllocationIds ?? [], input.PublicIps ?? [])
    .map((address) => shownAddress(region, address))
    .filter(passes);
  return { Addresses };
});

function asked(
  region: RegionState,
  allocationIds: readonly string[],
  publicIps: readonly string[],
): readonly AddressRecord[] {
  if (allocationIds.length === 0 && publicIps.length === 0) return [...region.addresses];
  const byIp = publicIps.map((publicIp) => {
    const [address] = region.addresses.where('publicIp', publicIp);
    if (!address) throw addressNotFound(publicIp);
    return address;
  });
  return [...new Set([...findAll(region.addresses, allocationIds), ...byIp])];
}
