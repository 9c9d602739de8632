import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

/** Route tables of the VPC take no more routes from the gateway. */
export default action('DetachVpnGateway', (input, { region }) => {
  const gateway = find(region.vpnGateways, input.VpnGatewayId);
  const { VpcId } = find(region.vpcs, input.VpcId);
  const { VpnGatewayId } = gateway;
  if (!gateway.VpcAttachments.some((each) => each.VpcId === VpcId)) {
    throw new Ec2Error(
      'InvalidVpnGatewayAttachment.NotFound',
      `The attachment with vpn gateway ID '${VpnGatewayId}' and vpc ID '${VpcId}' does not exist`,
    );
  }
  region.vpnGateways.put({ ...gateway, VpcAttachments: [] });
  for (const table of region.routeTables.where('vpc', VpcId)) {
    const PropagatingVgws = table.PropagatingVgws?.filter((each) => each.GatewayId !== VpnGatewayId) ?? [];
    if (PropagatingVgws.length !== table.PropagatingVgws?.length) {
      region.routeTables.put({ ...table, PropagatingVgws });
    }
  }
  return {};
});
