import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { RouteTableRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

/**
 * The table and the virtual private gateway whose routes it takes or is to take.
 * Throws `Gateway.NotAttached` when the gateway is not that of the table's VPC.
 */
export function propagatingGateway(
  region: RegionState,
  input: { RouteTableId: string | undefined; GatewayId: string | undefined },
): { table: RouteTableRecord; GatewayId: string } {
  const table = find(region.routeTables, input.RouteTableId);
  const { VpnGatewayId: GatewayId } = find(region.vpnGateways, input.GatewayId);
  const attached = region.vpnGateways.where('vpc', table.VpcId);
  if (!attached.some((gateway) => gateway.VpnGatewayId === GatewayId)) {
    throw new Ec2Error(
      'Gateway.NotAttached',
      `resource ${GatewayId} is not attached to network ${table.VpcId}`,
    );
  }
  return { table, GatewayId };
}
