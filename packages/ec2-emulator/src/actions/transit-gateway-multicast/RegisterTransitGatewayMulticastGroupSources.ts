import { action } from '../../core/action.ts';
import { registered } from './registrations.ts';

export default action('RegisterTransitGatewayMulticastGroupSources', (input, call) => {
  const { TransitGatewayMulticastDomainId, GroupIpAddress, ids } = registered(call, input, 'source');
  return {
    RegisteredMulticastGroupSources: {
      TransitGatewayMulticastDomainId,
      RegisteredNetworkInterfaceIds: ids,
      GroupIpAddress,
    },
  };
});
