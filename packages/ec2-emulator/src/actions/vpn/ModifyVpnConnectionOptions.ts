import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { formatCidr } from '../../network/cidr.ts';
import { requestedBlock } from '../../network/requested-cidr.ts';
import { turning } from '../../state/phase.ts';
import { availableConnection } from './available-connection.ts';
import { describedConnection } from './connection-view.ts';

/** The blocks by family that traffic is negotiated for. */
const BLOCKS = [
  ['LocalIpv4NetworkCidr', 4],
  ['RemoteIpv4NetworkCidr', 4],
  ['LocalIpv6NetworkCidr', 6],
  ['RemoteIpv6NetworkCidr', 6],
] as const;

export default action('ModifyVpnConnectionOptions', (input, call) => {
  const connection = availableConnection(call, input.VpnConnectionId);
  const changes = BLOCKS.flatMap(([name, family]) => {
    const asked = input[name];
    return asked === undefined ? [] : [[name, formatCidr(requestedBlock(asked, family, name))]];
  });
  const { TunnelBandwidth } = input;
  const modified = call.region.vpnConnections.put({
    ...connection,
    Options: {
      ...connection.Options,
      ...Object.fromEntries(changes),
      ...(TunnelBandwidth && { TunnelBandwidth }),
    },
    phase: turning('modifying', 'available', transitionEnd(call)),
  });
  return { VpnConnection: describedConnection(call, modified) };
});
