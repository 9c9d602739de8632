import { action } from '../../core/action.ts';
import { broughtBlock, incorrectState } from './byoip-cidrs.ts';

export default action('AdvertiseByoipCidr', (input, { region }) => {
  const block = broughtBlock(region, input.Cidr);
  if (block.State !== 'provisioned') throw incorrectState(block);
  return { ByoipCidr: region.byoipCidrs.put({ ...block, State: 'advertised' }) };
});
