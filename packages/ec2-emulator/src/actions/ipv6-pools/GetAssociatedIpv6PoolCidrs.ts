import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { associationsOf } from '../../network/ipv6-pools.ts';

export default action('GetAssociatedIpv6PoolCidrs', (input, { region }) => {
  const associations = associationsOf(region, find(region.ipv6Pools, input.PoolId).PoolId);
  const { items, ...rest } = page(associations, input, { min: 1, max: 1000 }, (each) =>
    associations.indexOf(each),
  );
  return { Ipv6CidrAssociations: items, ...rest };
});
