import type { TransitGatewayAttachmentResourceType } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { askedFor } from '../../core/describing.ts';
import { checkId } from '../../core/find.ts';
import {
  attachmentNotFound,
  type SeenAttachment,
  seenAttachments,
} from '../../network/transit-attachments.ts';
import { transitIdFormats } from '../../state/transit-id-formats.ts';

/** The attachments a describe operation is asked for, of one type or of any. */
export function askedAttachments(
  call: Call,
  ids: readonly string[] | undefined,
  type?: TransitGatewayAttachmentResourceType,
): SeenAttachment[] {
  return askedFor(
    seenAttachments(call, type),
    ids,
    ({ attachment }) => attachment.TransitGatewayAttachmentId,
    (id) => checkId(transitIdFormats.transitGatewayAttachment, id),
    (lost) => attachmentNotFound(lost, type),
  );
}
