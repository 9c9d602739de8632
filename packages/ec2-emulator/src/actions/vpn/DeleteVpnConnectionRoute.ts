import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { formatCidr } from '../../network/cidr.ts';
import { requestedBlock } from '../../network/requested-cidr.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { staticConnection } from './static-connection.ts';

export default action('DeleteVpnConnectionRoute', (input, call) => {
  const connection = staticConnection(call, input.VpnConnectionId);
  const { DestinationCidrBlock: asked = '' } = input;
  const block = formatCidr(requestedBlock(asked, 4, 'destinationCidrBlock'));
  const found = connection.routes.find(
    (route) => route.DestinationCidrBlock === block && stateAt(route.phase, call.now) !== 'deleted',
  );
  if (!found) {
    throw new Ec2Error(
      'InvalidRoute.NotFound',
      `The specified route ${block} does not exist in the VPN connection ${connection.VpnConnectionId}.`,
    );
  }
  const phase = turning('deleting', 'deleted', transitionEnd(call));
  call.region.vpnConnections.put({
    ...connection,
    routes: connection.routes.map((route) => (route === found ? { ...found, phase } : route)),
  });
  return {};
});
