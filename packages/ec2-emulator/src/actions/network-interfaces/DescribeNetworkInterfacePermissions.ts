import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { NetworkInterfacePermissionRecord } from '../../state/network-records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfacePermissions.html */
const FILTERS: FilterTable<NetworkInterfacePermissionRecord> = {
  'network-interface-permission.network-interface-permission-id': (each) => each.NetworkInterfacePermissionId,
  'network-interface-permission.network-interface-id': (each) => each.NetworkInterfaceId,
  'network-interface-permission.aws-account-id': (each) => each.AwsAccountId,
  'network-interface-permission.aws-service': (each) => each.AwsService,
  'network-interface-permission.permission': (each) => each.Permission,
};

export default action('DescribeNetworkInterfacePermissions', (input, { region }) => {
  const { items, ...rest } = listing(region, region.networkInterfacePermissions, input, {
    ids: input.NetworkInterfacePermissionIds,
    filters: FILTERS,
    limits: { min: 5, max: 255 },
  });
  return { NetworkInterfacePermissions: items.map(({ Tags: _, ...each }) => each), ...rest };
});
