import { action } from '../../core/action.ts';
import { deregistered } from './registrations.ts';

export default action('DeregisterTransitGatewayMulticastGroupSources', (input, call) => {
  const { TransitGatewayMulticastDomainId, GroupIpAddress, ids } = deregistered(call, input, 'source');
  return {
    DeregisteredMulticastGroupSources: {
      TransitGatewayMulticastDomainId,
      DeregisteredNetworkInterfaceIds: ids,
      GroupIpAddress,
    },
  };
});
