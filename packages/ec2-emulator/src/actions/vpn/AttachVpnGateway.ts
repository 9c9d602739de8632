import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

export default action('AttachVpnGateway', (input, { region }) => {
  const gateway = find(region.vpnGateways, input.VpnGatewayId);
  const { VpcId } = find(region.vpcs, input.VpcId);
  const [attachment] = gateway.VpcAttachments;
  if (attachment?.VpcId === VpcId) return { VpcAttachment: attachment };
  if (attachment) {
    throw new Ec2Error(
      'VpnGatewayAttachmentLimitExceeded',
      `The virtual private gateway '${gateway.VpnGatewayId}' is attached to the VPC '${attachment.VpcId}' already.`,
    );
  }
  if (region.vpnGateways.where('vpc', VpcId).length > 0) {
    throw new Ec2Error(
      'InvalidVpcState',
      `The VPC '${VpcId}' already has an attached virtual private gateway`,
    );
  }
  region.vpnGateways.put({ ...gateway, VpcAttachments: [{ VpcId, State: 'attached' }] });
  return { VpcAttachment: { VpcId, State: 'attaching' as const } };
});
