import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { parseCidr } from '../../network/cidr.ts';
import { associationsOf } from '../../network/ipv6-pools.ts';
import { broughtBlock, incorrectState } from './byoip-cidrs.ts';
import { usedIn } from './public-ipv4-pools.ts';

const GIVEN_BACK_FROM: readonly string[] = ['provisioned', 'provisioned-not-publicly-advertisable'];

/** Gives a block up, and its pool. It must not be advertised, and none of its addresses allocated. */
export default action('DeprovisionByoipCidr', (input, { region }) => {
  const block = broughtBlock(region, input.Cidr);
  if (block.State === undefined || !GIVEN_BACK_FROM.includes(block.State)) throw incorrectState(block);
  const cidr = parseCidr(block.Cidr);
  if (cidr?.family === 4 && usedIn(region, cidr).length > 0) {
    throw new Ec2Error('IncorrectState', `The BYOIP CIDR '${block.Cidr}' has allocated addresses.`);
  }
  if (block.PoolId && associationsOf(region, block.PoolId).length > 0) {
    throw new Ec2Error('IncorrectState', `The BYOIP CIDR '${block.Cidr}' is associated with a VPC.`);
  }
  region.byoipCidrs.delete(block.Cidr);
  if (block.PoolId) {
    if (cidr?.family === 6) region.ipv6Pools.delete(block.PoolId);
    else region.publicIpv4Pools.delete(block.PoolId);
    region.tags.delete(block.PoolId);
  }
  return { ByoipCidr: { ...block, State: 'pending-deprovision' as const } };
});
