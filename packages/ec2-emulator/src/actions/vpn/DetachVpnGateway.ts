import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { ownVpnGateway } from '../../network/vpn.ts';
import { turning } from '../../state/phase.ts';

/** Route tables of the VPC take no more routes from the gateway. */
export default action('DetachVpnGateway', (input, call) => {
  const { region } = call;
  const gateway = ownVpnGateway(call, input.VpnGatewayId);
  const { VpcId } = find(region.vpcs, input.VpcId);
  const { VpnGatewayId, attachment } = gateway;
  if (attachment?.VpcId !== VpcId || attachment.phase.state !== 'attaching') {
    throw new Ec2Error(
      'InvalidVpnGatewayAttachment.NotFound',
      `The attachment with vpn gateway ID '${VpnGatewayId}' and vpc ID '${VpcId}' does not exist`,
    );
  }
  const phase = turning('detaching', 'detached', transitionEnd(call));
  region.vpnGateways.put({ ...gateway, attachment: { VpcId, phase } });
  for (const table of region.routeTables.where('vpc', VpcId)) {
    const PropagatingVgws = table.PropagatingVgws?.filter((each) => each.GatewayId !== VpnGatewayId) ?? [];
    if (PropagatingVgws.length !== table.PropagatingVgws?.length) {
      region.routeTables.put({ ...table, PropagatingVgws });
    }
  }
  return {};
});
