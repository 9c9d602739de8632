import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { isAttachedTo, ownVpnGateway } from '../../network/vpn.ts';
import type { RouteTableRecord } from '../../state/records.ts';

/**
 * The table and the virtual private gateway whose routes it takes or is to take.
 * Throws `Gateway.NotAttached` when the gateway is not that of the table's VPC.
 */
export function propagatingGateway(
  call: Call,
  input: { RouteTableId: string | undefined; GatewayId: string | undefined },
): { table: RouteTableRecord; GatewayId: string } {
  const table = find(call.region.routeTables, input.RouteTableId);
  const gateway = ownVpnGateway(call, input.GatewayId);
  const { VpnGatewayId: GatewayId } = gateway;
  if (!isAttachedTo(gateway, table.VpcId, call.now)) {
    throw new Ec2Error(
      'Gateway.NotAttached',
      `resource ${GatewayId} is not attached to network ${table.VpcId}`,
    );
  }
  return { table, GatewayId };
}
