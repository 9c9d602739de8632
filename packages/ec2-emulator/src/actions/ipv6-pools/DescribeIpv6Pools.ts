import { action } from '../../core/action.ts';
import { listing } from '../../core/listing.ts';

/** Its only filters are tags. */
export default action('DescribeIpv6Pools', (input, { region }) => {
  const { items, ...rest } = listing(region, region.ipv6Pools, input, {
    ids: input.PoolIds,
    filters: {},
    limits: { min: 1, max: 1000 },
  });
  return { Ipv6Pools: items, ...rest };
});
