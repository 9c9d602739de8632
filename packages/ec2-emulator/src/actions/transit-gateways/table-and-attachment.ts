import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import {
  endsOf,
  gatewaysOf,
  type SeenAttachment,
  seenAttachment,
} from '../../network/transit-attachments.ts';
import { checkReady, ownRouteTable } from '../../network/transit-gateways.ts';
import type { TransitGatewayRouteTableRecord } from '../../state/transit-records.ts';

/** The table and the attachment of one gateway that a request names. Throws unless both are available. */
export function tableAndAttachment(
  call: Call,
  input: {
    TransitGatewayRouteTableId?: string | undefined;
    TransitGatewayAttachmentId?: string | undefined;
  },
): { table: TransitGatewayRouteTableRecord; seen: SeenAttachment } {
  const table = ownRouteTable(call, input.TransitGatewayRouteTableId);
  checkReady(call, table.TransitGatewayRouteTableId, table.phase);
  return { table, seen: attachmentOf(call, table.TransitGatewayId, input.TransitGatewayAttachmentId) };
}

/** The attachment of a gateway that has an id. Throws unless it is available. */
export function attachmentOf(
  call: Call,
  gatewayId: string,
  attachmentId: string | undefined,
): SeenAttachment {
  const seen = seenAttachment(call, attachmentId);
  const { attachment } = seen;
  if (!gatewaysOf(attachment).includes(gatewayId)) {
    throw errors.invalidParameterValue(
      `Transit Gateway Attachment ${attachmentId} is not an attachment of Transit Gateway ${gatewayId}.`,
    );
  }
  checkReady(call, attachment.TransitGatewayAttachmentId, attachment.phase, ['available', 'modifying']);
  return seen;
}

/** What replies say of an attachment: its id and what it attaches. */
export function resourceOf(
  call: Call,
  { attachment }: SeenAttachment,
): Pick<SeenAttachment['attachment'], 'TransitGatewayAttachmentId' | 'ResourceId' | 'ResourceType'> {
  const { TransitGatewayAttachmentId, ResourceType } = attachment;
  return { TransitGatewayAttachmentId, ResourceId: endsOf(call.region, attachment).ResourceId, ResourceType };
}
