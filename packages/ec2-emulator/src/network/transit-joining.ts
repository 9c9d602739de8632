import { turning } from '../state/phase.ts';
import type { TransitGatewayAttachmentRecord, TransitGatewayRecord } from '../state/transit-records.ts';
import type { RegionState } from '../state/world.ts';

/** Puts a new attachment into the tables its gateway has for that; it is associated from a moment on. */
export function joinDefaultTables(
  home: RegionState,
  { Options }: TransitGatewayRecord,
  { TransitGatewayAttachmentId: attachmentId, ResourceType }: TransitGatewayAttachmentRecord,
  at: Date,
): void {
  const tables = home.transitGatewayRouteTables;
  const goesBy = tables.get(Options.AssociationDefaultRouteTableId);
  if (goesBy) {
    const association = { attachmentId, phase: turning('associating', 'associated', at) };
    tables.put({ ...goesBy, associations: [...goesBy.associations, association] });
  }
  const tells = tables.get(Options.PropagationDefaultRouteTableId);
  // Routes to a peer are static ones.
  if (!tells || ResourceType === 'peering') return;
  tables.put({ ...tells, propagations: [...tells.propagations, attachmentId] });
}

/** Takes an attachment that is gone out of all tables; static routes to it stay and lead nowhere. */
export function leaveTables(region: RegionState, attachmentId: string): void {
  for (const table of region.transitGatewayRouteTables) {
    const associations = table.associations.filter((each) => each.attachmentId !== attachmentId);
    const propagations = table.propagations.filter((each) => each !== attachmentId);
    if (
      associations.length === table.associations.length &&
      propagations.length === table.propagations.length
    ) {
      continue;
    }
    region.transitGatewayRouteTables.put({ ...table, associations, propagations });
  }
  for (const table of region.transitGatewayPolicyTables) {
    const associations = table.associations.filter((each) => each.attachmentId !== attachmentId);
    if (associations.length < table.associations.length) {
      region.transitGatewayPolicyTables.put({ ...table, associations });
    }
  }
  for (const domain of region.transitGatewayMulticastDomains) {
    const subnets = domain.subnets.filter((each) => each.attachmentId !== attachmentId);
    if (subnets.length < domain.subnets.length) {
      region.transitGatewayMulticastDomains.put({ ...domain, subnets });
    }
  }
}
