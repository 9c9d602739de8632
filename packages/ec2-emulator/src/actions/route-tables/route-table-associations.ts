import type { RouteTableAssociation } from '@aws-sdk/client-ec2';
import { type Call, newId } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import type { RouteTableRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

export interface Associated {
  readonly table: RouteTableRecord;
  readonly association: RouteTableAssociation;
}

/** The association that passes a test, with its table. */
export function associationWhere(
  region: RegionState,
  test: (association: RouteTableAssociation) => boolean,
): Associated | undefined {
  for (const table of region.routeTables) {
    const association = table.Associations.find(test);
    if (association) return { table, association };
  }
  return undefined;
}

/** The association of an id. Throws `InvalidAssociationID.NotFound`. */
export function associationOfId(region: RegionState, id = ''): Associated {
  const found = associationWhere(region, ({ RouteTableAssociationId }) => RouteTableAssociationId === id);
  if (!found)
    throw new Ec2Error('InvalidAssociationID.NotFound', `The association ID '${id}' does not exist`);
  return found;
}

/** Associates a table with a subnet, a gateway or, as its main table, a VPC, and gives the association's id. */
export function associate(
  call: Call,
  tableId: string,
  target: Pick<RouteTableAssociation, 'SubnetId' | 'GatewayId' | 'Main'>,
): string {
  const RouteTableAssociationId = newId(call, 'rtbassoc');
  const table = call.region.routeTables.get(tableId);
  if (!table) throw new Error(`${tableId} is no table`);
  const association: RouteTableAssociation = {
    Main: false,
    ...target,
    RouteTableAssociationId,
    RouteTableId: tableId,
    AssociationState: { State: 'associated' },
  };
  call.region.routeTables.put({ ...table, Associations: [...table.Associations, association] });
  return RouteTableAssociationId;
}

/** Takes an association away from its table. */
export function disassociate(region: RegionState, { table, association }: Associated): void {
  region.routeTables.put({
    ...table,
    Associations: table.Associations.filter((each) => each !== association),
  });
}
