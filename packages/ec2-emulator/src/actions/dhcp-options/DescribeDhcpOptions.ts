import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { DhcpOptionsRecord } from '../../state/records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeDhcpOptions.html */
const FILTERS: FilterTable<DhcpOptionsRecord> = {
  'dhcp-options-id': (options) => options.DhcpOptionsId,
  key: (options) => options.DhcpConfigurations?.map((each) => each.Key) ?? [],
  value: (options) =>
    options.DhcpConfigurations?.flatMap((each) => each.Values?.map((value) => value.Value) ?? []) ?? [],
  'owner-id': (options) => options.OwnerId,
};

export default action('DescribeDhcpOptions', (input, { region }) => {
  const { items, ...rest } = listing(region, region.dhcpOptions, input, {
    ids: input.DhcpOptionsIds,
    filters: FILTERS,
  });
  return { DhcpOptions: items, ...rest };
});
