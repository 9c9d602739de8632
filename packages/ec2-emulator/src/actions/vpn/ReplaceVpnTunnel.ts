import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { turning } from '../../state/phase.ts';
import { availableConnection } from './available-connection.ts';
import { tunnelOf } from './tunnel-of.ts';

/** The tunnel's addresses and keys stay, whether or not maintenance is to be applied. */
export default action('ReplaceVpnTunnel', (input, call) => {
  const connection = availableConnection(call, input.VpnConnectionId);
  tunnelOf(connection, input.VpnTunnelOutsideIpAddress);
  const phase = turning('modifying', 'available', transitionEnd(call));
  call.region.vpnConnections.put({ ...connection, phase });
  return { Return: true };
});
