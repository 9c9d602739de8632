import type {
  TransitGatewayRouteTableAssociation,
  TransitGatewayRouteTablePropagation,
} from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import type { Placed } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { attachmentState, seenAttachments } from '../../network/transit-attachments.ts';
import { stateAt } from '../../state/phase.ts';
import type { TransitGatewayRouteTableRecord } from '../../state/transit-records.ts';
import { resourceOf } from './table-and-attachment.ts';

interface Member {
  readonly TransitGatewayAttachmentId?: string | undefined;
  readonly ResourceId?: string | undefined;
  readonly ResourceType?: string | undefined;
}

/** The filters of the attachments of a table. */
export const MEMBER_FILTERS: FilterTable<Member> = {
  'resource-id': (member) => member.ResourceId,
  'resource-type': (member) => member.ResourceType,
  'transit-gateway-attachment-id': (member) => member.TransitGatewayAttachmentId,
};

/** The attachments that go by a table. */
export function associationsOf(
  call: Call,
  table: TransitGatewayRouteTableRecord,
): Placed<TransitGatewayRouteTableAssociation>[] {
  return table.associations.flatMap(({ attachmentId, phase }, position) => {
    const State = stateAt(phase, call.now);
    const seen = seenWithId(call, attachmentId);
    return seen && State !== 'disassociated'
      ? [{ position, shown: { ...resourceOf(call, seen), State } }]
      : [];
  });
}

/** The attachments a table takes routes from. */
export function propagationsOf(
  call: Call,
  table: TransitGatewayRouteTableRecord,
): Placed<TransitGatewayRouteTablePropagation>[] {
  return table.propagations.flatMap((attachmentId, position) => {
    const seen = seenWithId(call, attachmentId);
    if (!seen) return [];
    const State = attachmentState(call, seen) === 'pending' ? 'enabling' : 'enabled';
    return [{ position, shown: { ...resourceOf(call, seen), State } }];
  });
}

const seenWithId = (call: Call, id: string) =>
  seenAttachments(call).find(({ attachment }) => attachment.TransitGatewayAttachmentId === id);
