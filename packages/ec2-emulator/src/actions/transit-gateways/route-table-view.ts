import type { TransitGatewayRouteTable } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { tagsOf } from '../../core/tags.ts';
import { stateAt } from '../../state/phase.ts';
import type { TransitGatewayRouteTableRecord } from '../../state/transit-records.ts';

/** A transit gateway's route table as replies show it; which are the default ones the gateway tells. */
export function describedTable(
  { region, now }: Call,
  table: TransitGatewayRouteTableRecord,
): TransitGatewayRouteTable {
  const { TransitGatewayRouteTableId, TransitGatewayId, CreationTime, phase } = table;
  const options = region.transitGateways.get(TransitGatewayId)?.Options;
  return {
    TransitGatewayRouteTableId,
    TransitGatewayId,
    State: stateAt(phase, now),
    DefaultAssociationRouteTable: options?.AssociationDefaultRouteTableId === TransitGatewayRouteTableId,
    DefaultPropagationRouteTable: options?.PropagationDefaultRouteTableId === TransitGatewayRouteTableId,
    CreationTime,
    Tags: tagsOf(region, TransitGatewayRouteTableId),
  };
}
