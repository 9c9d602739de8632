import { action } from '../../core/action.ts';
import { describedPeering } from '../../network/vpc-peering.ts';
import { checkTransition, connectionToAnswer, turnTo } from './answer.ts';

export default action('AcceptVpcPeeringConnection', (input, call) => {
  const seen = connectionToAnswer(call, input.VpcPeeringConnectionId, 'accept');
  checkTransition(call, seen, ['pending-acceptance'], 'active');
  const accepted = turnTo(seen, { phase: { state: 'active' }, message: 'Active' });
  return { VpcPeeringConnection: describedPeering(call, accepted) };
});
