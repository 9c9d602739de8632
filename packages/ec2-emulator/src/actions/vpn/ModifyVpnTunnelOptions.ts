import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { turning } from '../../state/phase.ts';
import { availableConnection } from './available-connection.ts';
import { describedConnection } from './connection-view.ts';
import { checkFree } from './new-tunnel.ts';
import { tunnelOf } from './tunnel-of.ts';
import { requestedTunnel } from './tunnel-options.ts';

export default action('ModifyVpnTunnelOptions', (input, call) => {
  const connection = availableConnection(call, input.VpnConnectionId);
  const before = tunnelOf(connection, input.VpnTunnelOutsideIpAddress);
  const after = requestedTunnel(input.TunnelOptions ?? {}, before);
  const others = [...call.region.vpnConnections]
    .flatMap(({ tunnels }) => tunnels)
    .filter((tunnel) => tunnel !== before);
  checkFree(new Set(others.map(({ TunnelInsideCidr }) => TunnelInsideCidr)), after.TunnelInsideCidr);
  const { OutsideIpAddress, PreSharedKey } = before;
  const modified = call.region.vpnConnections.put({
    ...connection,
    tunnels: connection.tunnels.map((tunnel) =>
      tunnel === before ? { PreSharedKey, ...after, OutsideIpAddress } : tunnel,
    ),
    phase: turning('modifying', 'available', transitionEnd(call)),
  });
  return { VpnConnection: describedConnection(call, modified) };
});
