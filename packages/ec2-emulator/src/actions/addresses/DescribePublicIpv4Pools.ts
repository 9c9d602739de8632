import { action } from '../../core/action.ts';
import { listing } from '../../core/listing.ts';
import { shownPool } from './public-ipv4-pools.ts';

/** Its only filters are tags. */
export default action('DescribePublicIpv4Pools', (input, { region }) => {
  const { items, ...rest } = listing(region, region.publicIpv4Pools, input, {
    ids: input.PoolIds,
    filters: {},
    limits: { min: 1, max: 10 },
  });
  return { PublicIpv4Pools: items.map((pool) => shownPool(region, pool)), ...rest };
});
