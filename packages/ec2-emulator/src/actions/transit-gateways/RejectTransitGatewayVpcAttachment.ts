import { action } from '../../core/action.ts';
import { attachmentNotFound, seenAttachment } from '../../network/transit-attachments.ts';
import { checkReady } from '../../network/transit-gateways.ts';
import { endAttachment } from './end-attachment.ts';
import { changedVpcAttachment } from './vpc-attachment-view.ts';

export default action('RejectTransitGatewayVpcAttachment', (input, call) => {
  const seen = seenAttachment(call, input.TransitGatewayAttachmentId, 'vpc');
  const { TransitGatewayAttachmentId: id, TransitGatewayOwnerId, phase } = seen.attachment;
  if (TransitGatewayOwnerId !== call.region.accountId) throw attachmentNotFound([id], 'vpc');
  checkReady(call, id, phase, ['pendingAcceptance']);
  const rejected = endAttachment(call, seen, 'rejecting');
  return { TransitGatewayVpcAttachment: changedVpcAttachment(call, rejected) };
});
