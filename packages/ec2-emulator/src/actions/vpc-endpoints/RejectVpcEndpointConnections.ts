import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { answer } from './own-service.ts';

export default action('RejectVpcEndpointConnections', (input, call) => {
  const service = find(call.region.vpcEndpointServices, input.ServiceId);
  const from = ['pendingAcceptance', 'pending', 'available'] as const;
  return { Unsuccessful: answer(call, service, input.VpcEndpointIds ?? [], from, 'rejected') };
});
