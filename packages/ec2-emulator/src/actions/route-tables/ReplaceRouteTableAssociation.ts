import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { associate, associationOfId, disassociate } from './route-table-associations.ts';

/** Gives a subnet or a gateway another table, or a VPC another main one. The association gets a new id. */
export default action('ReplaceRouteTableAssociation', (input, call) => {
  const { region } = call;
  const found = associationOfId(region, input.AssociationId);
  const table = find(region.routeTables, input.RouteTableId);
  const AssociationState = { State: 'associated' } as const;
  if (found.table.RouteTableId === table.RouteTableId) {
    return { NewAssociationId: found.association.RouteTableAssociationId, AssociationState };
  }
  if (found.table.VpcId !== table.VpcId) {
    throw errors.invalidParameterValue(
      `route table association ${input.AssociationId} and route table ${table.RouteTableId} belong to different networks`,
    );
  }
  disassociate(region, found);
  const { Main, SubnetId, GatewayId } = found.association;
  const target = { Main, ...(SubnetId && { SubnetId }), ...(GatewayId && { GatewayId }) };
  return { NewAssociationId: associate(call, table.RouteTableId, target), AssociationState };
});
