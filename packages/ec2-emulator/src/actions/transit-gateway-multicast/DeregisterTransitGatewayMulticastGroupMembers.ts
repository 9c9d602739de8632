import { action } from '../../core/action.ts';
import { deregistered } from './registrations.ts';

export default action('DeregisterTransitGatewayMulticastGroupMembers', (input, call) => {
  const { TransitGatewayMulticastDomainId, GroupIpAddress, ids } = deregistered(call, input, 'member');
  return {
    DeregisteredMulticastGroupMembers: {
      TransitGatewayMulticastDomainId,
      DeregisteredNetworkInterfaceIds: ids,
      GroupIpAddress,
    },
  };
});
