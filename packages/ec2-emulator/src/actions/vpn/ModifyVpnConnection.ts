import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { ownCustomerGateway } from '../../network/vpn.ts';
import { turning } from '../../state/phase.ts';
import { availableConnection } from './available-connection.ts';
import { describedConnection } from './connection-view.ts';
import { attachConnection, checkOneTarget, detachConnection, requestedTarget } from './target-gateway.ts';

/** Moves a connection to another gateway at either side; a transit gateway is left and joined with it. */
export default action('ModifyVpnConnection', (input, call) => {
  checkOneTarget(input);
  const connection = availableConnection(call, input.VpnConnectionId);
  const { VpnConnectionId } = connection;
  const customer = input.CustomerGatewayId && ownCustomerGateway(call, input.CustomerGatewayId);
  const moves = input.VpnGatewayId !== undefined || input.TransitGatewayId !== undefined;
  if (!customer && !moves) {
    throw errors.missingParameter('vpnGatewayId, transitGatewayId or customerGatewayId');
  }
  const { VpnGatewayId, TransitGatewayId, ...rest } = connection;
  const target = moves ? requestedTarget(call, input) : { VpnGatewayId, TransitGatewayId };
  const at = transitionEnd(call);
  if (moves) {
    detachConnection(call, VpnConnectionId);
    attachConnection(call, VpnConnectionId, target, at);
  }
  const modified = call.region.vpnConnections.put({
    ...rest,
    ...(target.VpnGatewayId !== undefined && { VpnGatewayId: target.VpnGatewayId }),
    ...(target.TransitGatewayId !== undefined && { TransitGatewayId: target.TransitGatewayId }),
    ...(customer && { CustomerGatewayId: customer.CustomerGatewayId }),
    phase: turning('modifying', 'available', at),
  });
  return { VpnConnection: describedConnection(call, modified) };
});
