import { action } from '../../core/action.ts';
import { ownConnection } from '../../network/vpn.ts';
import { tunnelOf } from './tunnel-of.ts';

/** No maintenance is ever pending. */
export default action('GetVpnTunnelReplacementStatus', (input, call) => {
  const connection = ownConnection(call, input.VpnConnectionId);
  const { OutsideIpAddress } = tunnelOf(connection, input.VpnTunnelOutsideIpAddress);
  const { VpnConnectionId, TransitGatewayId, CustomerGatewayId, VpnGatewayId } = connection;
  return {
    VpnConnectionId,
    ...(TransitGatewayId && { TransitGatewayId }),
    CustomerGatewayId,
    ...(VpnGatewayId && { VpnGatewayId }),
    VpnTunnelOutsideIpAddress: OutsideIpAddress,
    MaintenanceDetails: { PendingMaintenance: 'none' },
  };
});
