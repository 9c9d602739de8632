import type { TransitGatewayPrefixListReference } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { amazonPrefixLists, checkPrefixList } from '../../network/prefix-lists.ts';
import { seenAttachments } from '../../network/transit-attachments.ts';
import { checkReady, ownRouteTable } from '../../network/transit-gateways.ts';
import { routeAttachment } from '../../network/transit-routes.ts';
import { stateAt } from '../../state/phase.ts';
import type { StaticTransitRoute, TransitGatewayRouteTableRecord } from '../../state/transit-records.ts';

/** The table and the prefix list that a request names. */
export function tableAndList(
  call: Call,
  input: { TransitGatewayRouteTableId?: string | undefined; PrefixListId?: string | undefined },
): { table: TransitGatewayRouteTableRecord; listId: string; OwnerId: string } {
  const table = ownRouteTable(call, input.TransitGatewayRouteTableId);
  checkReady(call, table.TransitGatewayRouteTableId, table.phase);
  const listId = checkPrefixList(call.region, input.PrefixListId);
  const amazons = amazonPrefixLists(call.region.name).some(({ PrefixListId }) => PrefixListId === listId);
  return { table, listId, OwnerId: amazons ? 'AWS' : call.region.accountId };
}

/** A table's route to a list. Throws when it has none. */
export function referenceTo(table: TransitGatewayRouteTableRecord, listId: string): StaticTransitRoute {
  const found = table.routes.find(({ destination, prefixList }) => prefixList && destination === listId);
  if (found) return found;
  throw new Ec2Error(
    'InvalidPrefixListReference.NotFound',
    `Prefix list ${listId} is not referenced in Transit Gateway Route Table ${table.TransitGatewayRouteTableId}.`,
  );
}

/** A table's route to a prefix list as replies show it. */
export function describedReference(
  call: Call,
  { TransitGatewayRouteTableId }: TransitGatewayRouteTableRecord,
  { destination, prefixList, attachmentId }: StaticTransitRoute,
): TransitGatewayPrefixListReference {
  const seen = seenAttachments(call).find(
    ({ attachment }) => attachment.TransitGatewayAttachmentId === attachmentId,
  );
  return {
    TransitGatewayRouteTableId,
    PrefixListId: destination,
    PrefixListOwnerId: prefixList?.OwnerId,
    State: prefixList && stateAt(prefixList.phase, call.now),
    Blackhole: attachmentId === undefined,
    ...(seen && { TransitGatewayAttachment: routeAttachment(call, seen) }),
  };
}
