import { action } from '../../core/action.ts';
import { seenPeering } from '../../network/vpc-peering.ts';
import { checkTransition, turnTo } from './answer.ts';

/** Either side may; routes to the connection stay and lead nowhere. */
export default action('DeleteVpcPeeringConnection', (input, call) => {
  const seen = seenPeering(call, input.VpcPeeringConnectionId);
  checkTransition(call, seen, ['pending-acceptance', 'active'], 'deleted');
  const message = `Deleted by ${call.region.accountId}`;
  turnTo(seen, { phase: { state: 'deleted' }, message, endedAt: call.now });
  return { Return: true };
});
