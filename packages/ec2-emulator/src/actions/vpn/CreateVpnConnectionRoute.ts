import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { formatCidr } from '../../network/cidr.ts';
import { requestedBlock } from '../../network/requested-cidr.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { staticConnection } from './static-connection.ts';

/** A route that there is stays as it is. */
export default action('CreateVpnConnectionRoute', (input, call) => {
  const connection = staticConnection(call, input.VpnConnectionId);
  const { DestinationCidrBlock: asked = '' } = input;
  const DestinationCidrBlock = formatCidr(requestedBlock(asked, 4, 'destinationCidrBlock'));
  const others = connection.routes.filter(({ phase }) => stateAt(phase, call.now) !== 'deleted');
  if (others.some((route) => route.DestinationCidrBlock === DestinationCidrBlock)) return {};
  const phase = turning('pending', 'available', transitionEnd(call));
  call.region.vpnConnections.put({
    ...connection,
    routes: [...others, { DestinationCidrBlock, phase }],
  });
  return {};
});
