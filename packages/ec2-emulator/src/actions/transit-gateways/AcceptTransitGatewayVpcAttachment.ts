import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { find } from '../../core/find.ts';
import { attachmentNotFound, seenAttachment } from '../../network/transit-attachments.ts';
import { checkReady } from '../../network/transit-gateways.ts';
import { joinDefaultTables } from '../../network/transit-joining.ts';
import { turning } from '../../state/phase.ts';
import { changedVpcAttachment } from './vpc-attachment-view.ts';

export default action('AcceptTransitGatewayVpcAttachment', (input, call) => {
  const { attachment, home } = seenAttachment(call, input.TransitGatewayAttachmentId, 'vpc');
  const { TransitGatewayAttachmentId: id, TransitGatewayOwnerId, TransitGatewayId } = attachment;
  if (TransitGatewayOwnerId !== call.region.accountId) throw attachmentNotFound([id], 'vpc');
  checkReady(call, id, attachment.phase, ['pendingAcceptance']);
  const at = transitionEnd(call);
  const phase = turning('pending', 'available', at);
  const accepted = home.transitGatewayAttachments.put({ ...attachment, phase });
  joinDefaultTables(home, find(home.transitGateways, TransitGatewayId), accepted, at);
  return { TransitGatewayVpcAttachment: changedVpcAttachment(call, { attachment: accepted, home }) };
});
