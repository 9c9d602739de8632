import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import { availableAddresses, shownSubnet } from '../../network/subnets.ts';
import type { SubnetRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

export default action('DescribeSubnets', (input, { region }) => {
  const { items, ...rest } = listing(region, region.subnets, input, {
    ids: input.SubnetIds,
    filters: filtersIn(region),
  });
  return { Subnets: items.map((subnet) => shownSubnet(region, subnet)), ...rest };
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html */
function filtersIn(region: RegionState): FilterTable<SubnetRecord> {
  return {
    'availability-zone': (subnet) => subnet.AvailabilityZone,
    'availability-zone-id': (subnet) => subnet.AvailabilityZoneId,
    'available-ip-address-count': (subnet) => availableAddresses(region, subnet),
    cidr: (subnet) => subnet.CidrBlock,
    'cidr-block': (subnet) => subnet.CidrBlock,
    'customer-owned-ipv4-pool': (subnet) => subnet.CustomerOwnedIpv4Pool,
    'default-for-az': (subnet) => subnet.DefaultForAz,
    'enable-dns64': (subnet) => subnet.EnableDns64,
    'enable-lni-at-device-index': (subnet) => subnet.EnableLniAtDeviceIndex,
    'ipv6-cidr-block-association.association-id': (subnet) =>
      subnet.Ipv6CidrBlockAssociationSet?.map((each) => each.AssociationId) ?? [],
    'ipv6-cidr-block-association.ipv6-cidr-block': (subnet) =>
      subnet.Ipv6CidrBlockAssociationSet?.map((each) => each.Ipv6CidrBlock) ?? [],
    'ipv6-cidr-block-association.state': (subnet) =>
      subnet.Ipv6CidrBlockAssociationSet?.map((each) => each.Ipv6CidrBlockState?.State) ?? [],
    'ipv6-native': (subnet) => subnet.Ipv6Native,
    'map-customer-owned-ip-on-launch': (subnet) => subnet.MapCustomerOwnedIpOnLaunch,
    'map-public-ip-on-launch': (subnet) => subnet.MapPublicIpOnLaunch,
    'outpost-arn': (subnet) => subnet.OutpostArn,
    'owner-id': (subnet) => subnet.OwnerId,
    'private-dns-name-options-on-launch.hostname-type': (subnet) =>
      subnet.PrivateDnsNameOptionsOnLaunch?.HostnameType,
    'private-dns-name-options-on-launch.enable-resource-name-dns-a-record': (subnet) =>
      subnet.PrivateDnsNameOptionsOnLaunch?.EnableResourceNameDnsARecord,
    'private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record': (subnet) =>
      subnet.PrivateDnsNameOptionsOnLaunch?.EnableResourceNameDnsAAAARecord,
    state: (subnet) => subnet.State,
    'subnet-arn': (subnet) => subnet.SubnetArn,
    'subnet-id': (subnet) => subnet.SubnetId,
    'vpc-id': (subnet) => subnet.VpcId,
  };
}
