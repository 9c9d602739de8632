import { action } from '../../core/action.ts';
import { broughtBlock, incorrectState } from './byoip-cidrs.ts';

export default action('WithdrawByoipCidr', (input, { region }) => {
  const block = broughtBlock(region, input.Cidr);
  if (block.State !== 'advertised') throw incorrectState(block);
  return { ByoipCidr: region.byoipCidrs.put({ ...block, State: 'provisioned' }) };
});
