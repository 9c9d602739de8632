import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { liveConnections, ownVpnGateway } from '../../network/vpn.ts';
import { stateAt, turning } from '../../state/phase.ts';

/** Is shown for an hour as deleted. */
export default action('DeleteVpnGateway', (input, call) => {
  const { region, now } = call;
  const gateway = ownVpnGateway(call, input.VpnGatewayId);
  const { VpnGatewayId, attachment, phase } = gateway;
  const attached = attachment && stateAt(attachment.phase, now) !== 'detached';
  if (attached || liveConnections(region, 'vpnGateway', VpnGatewayId, now).length > 0) {
    throw new Ec2Error('IncorrectState', 'The VPN gateway is in use.');
  }
  if (stateAt(phase, now) === 'deleting') return {};
  region.vpnGateways.put({ ...gateway, phase: turning('deleting', 'deleted', transitionEnd(call)) });
  return {};
});
