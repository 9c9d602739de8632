import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { ownVpnGateway } from '../../network/vpn.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { describedVpcAttachment } from './vpn-gateway-view.ts';

export default action('AttachVpnGateway', (input, call) => {
  const { region, now } = call;
  const gateway = ownVpnGateway(call, input.VpnGatewayId);
  const { VpcId } = find(region.vpcs, input.VpcId);
  if (stateAt(gateway.phase, now) !== 'available') {
    throw new Ec2Error('InvalidVpnGatewayState', `The VPN gateway ${gateway.VpnGatewayId} is not available.`);
  }
  const before = gateway.attachment;
  if (before && stateAt(before.phase, now) !== 'detached') {
    if (before.VpcId === VpcId && before.phase.state === 'attaching') {
      return { VpcAttachment: describedVpcAttachment(before, now) };
    }
    throw new Ec2Error(
      'VpnGatewayAttachmentLimitExceeded',
      `The virtual private gateway '${gateway.VpnGatewayId}' is attached to the VPC '${before.VpcId}' already.`,
    );
  }
  if (region.vpnGateways.where('vpc', VpcId).length > 0) {
    throw new Ec2Error(
      'InvalidVpcState',
      `The VPC '${VpcId}' already has an attached virtual private gateway`,
    );
  }
  const attachment = { VpcId, phase: turning('attaching', 'attached', transitionEnd(call)) };
  region.vpnGateways.put({ ...gateway, attachment });
  return { VpcAttachment: { VpcId, State: 'attaching' as const } };
});
