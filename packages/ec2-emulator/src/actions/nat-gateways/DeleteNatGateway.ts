import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { notFound } from '../../core/find.ts';
import { deleteNetworkInterface } from '../../network/network-interfaces.ts';
import { networkIdFormats } from '../../state/network-id-formats.ts';
import { turning } from '../../state/phase.ts';
import { addressesOf, natGatewayState, shownNatGateways } from './nat-gateway-view.ts';

/** Its Elastic IP addresses are free again, and stay the account's; routes to it lead nowhere. */
export default action('DeleteNatGateway', (input, call) => {
  const { region, now } = call;
  const [gateway] = shownNatGateways(call, [input.NatGatewayId ?? '']);
  if (!gateway || natGatewayState(gateway, now) === 'deleted') {
    throw notFound(networkIdFormats.natGateway, [input.NatGatewayId ?? '']);
  }
  const { NatGatewayId, networkInterfaceId } = gateway;
  const lastAddresses = networkInterfaceId ? addressesOf(region, networkInterfaceId) : gateway.lastAddresses;
  if (networkInterfaceId) deleteNetworkInterface(region, networkInterfaceId);
  region.natGateways.put({
    ...gateway,
    DeleteTime: now,
    networkInterfaceId: undefined,
    lastAddresses,
    phase: turning('deleting', 'deleted', transitionEnd(call)),
  });
  return { NatGatewayId };
});
