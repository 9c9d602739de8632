import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

export default action('DeleteVpnGateway', (input, { region }) => {
  const { VpnGatewayId, VpcAttachments } = find(region.vpnGateways, input.VpnGatewayId);
  if (VpcAttachments.length > 0) {
    throw new Ec2Error('IncorrectState', `The vpnGateway ID '${VpnGatewayId}' is attached to a VPC.`);
  }
  region.vpnGateways.delete(VpnGatewayId);
  region.tags.delete(VpnGatewayId);
  return {};
});
