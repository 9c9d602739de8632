import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { parseCidr } from '../../network/cidr.ts';
import { broughtBlock, incorrectState } from './byoip-cidrs.ts';
import { usedIn } from './public-ipv4-pools.ts';

/** Gives a block up, and its pool. It must not be advertised, and none of its addresses allocated. */
export default action('DeprovisionByoipCidr', (input, { region }) => {
  const block = broughtBlock(region, input.Cidr);
  if (block.State !== 'provisioned') throw incorrectState(block);
  const cidr = parseCidr(block.Cidr);
  if (cidr && usedIn(region, cidr).length > 0) {
    throw new Ec2Error('IncorrectState', `The BYOIP CIDR '${block.Cidr}' has allocated addresses.`);
  }
  region.byoipCidrs.delete(block.Cidr);
  if (block.PoolId) {
    region.publicIpv4Pools.delete(block.PoolId);
    region.tags.delete(block.PoolId);
  }
  return { ByoipCidr: { ...block, State: 'pending-deprovision' as const } };
});
