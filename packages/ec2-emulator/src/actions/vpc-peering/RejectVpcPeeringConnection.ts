import { action } from '../../core/action.ts';
import { checkTransition, connectionToAnswer, turnTo } from './answer.ts';

export default action('RejectVpcPeeringConnection', (input, call) => {
  const seen = connectionToAnswer(call, input.VpcPeeringConnectionId, 'reject');
  checkTransition(call, seen, ['pending-acceptance'], 'rejected');
  const message = `Rejected by ${call.region.accountId}`;
  turnTo(seen, { phase: { state: 'rejected' }, message, endedAt: call.now });
  return { Return: true };
});
