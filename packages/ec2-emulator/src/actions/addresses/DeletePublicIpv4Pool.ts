import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

/** Only a pool without addresses can be deleted: what was brought to a pool is given up first. */
export default action('DeletePublicIpv4Pool', (input, { region }) => {
  const { PoolId, PoolAddressRanges } = find(region.publicIpv4Pools, input.PoolId);
  if (PoolAddressRanges.length > 0) {
    throw errors.dependencyViolation(`The pool ${PoolId} has address ranges and cannot be deleted.`);
  }
  region.publicIpv4Pools.delete(PoolId);
  region.tags.delete(PoolId);
  return { ReturnValue: true };
});
