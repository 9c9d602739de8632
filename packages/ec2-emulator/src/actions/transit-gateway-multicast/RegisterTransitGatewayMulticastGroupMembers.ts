import { action } from '../../core/action.ts';
import { registered } from './registrations.ts';

export default action('RegisterTransitGatewayMulticastGroupMembers', (input, call) => {
  const { TransitGatewayMulticastDomainId, GroupIpAddress, ids } = registered(call, input, 'member');
  return {
    RegisteredMulticastGroupMembers: {
      TransitGatewayMulticastDomainId,
      RegisteredNetworkInterfaceIds: ids,
      GroupIpAddress,
    },
  };
});
