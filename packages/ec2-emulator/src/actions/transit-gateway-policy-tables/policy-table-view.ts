import type { TransitGatewayPolicyTable } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { checkId, notFound } from '../../core/find.ts';
import { tagsOf } from '../../core/tags.ts';
import { stateAt } from '../../state/phase.ts';
import { transitIdFormats } from '../../state/transit-id-formats.ts';
import type { TransitGatewayPolicyTableRecord } from '../../state/transit-records.ts';

/** The caller's policy table of an id, which is not deleted. */
export function ownPolicyTable({ region, now }: Call, id = ''): TransitGatewayPolicyTableRecord {
  checkId(transitIdFormats.transitGatewayPolicyTable, id);
  const found = region.transitGatewayPolicyTables.get(id);
  if (!found || stateAt(found.phase, now) === 'deleted') {
    throw notFound(transitIdFormats.transitGatewayPolicyTable, [id]);
  }
  return found;
}

/** A policy table as replies show it. */
export function describedPolicyTable(
  { region, now }: Call,
  { phase, associations: _, ...table }: TransitGatewayPolicyTableRecord,
): TransitGatewayPolicyTable {
  return { ...table, State: stateAt(phase, now), Tags: tagsOf(region, table.TransitGatewayPolicyTableId) };
}
