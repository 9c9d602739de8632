import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { answer } from './own-service.ts';

export default action('AcceptVpcEndpointConnections', (input, call) => {
  const service = find(call.region.vpcEndpointServices, input.ServiceId);
  const ids = input.VpcEndpointIds ?? [];
  return { Unsuccessful: answer(call, service, ids, ['pendingAcceptance', 'rejected'], 'available') };
});
