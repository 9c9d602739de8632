import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { ownConnection } from '../../network/vpn.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { detachConnection } from './target-gateway.ts';

/** What it brought into route tables is gone at once. */
export default action('DeleteVpnConnection', (input, call) => {
  const connection = ownConnection(call, input.VpnConnectionId);
  if (stateAt(connection.phase, call.now) === 'deleting') return {};
  detachConnection(call, connection.VpnConnectionId);
  call.region.vpnConnections.put({
    ...connection,
    phase: turning('deleting', 'deleted', transitionEnd(call)),
  });
  return {};
});
