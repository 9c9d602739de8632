import { action } from '../../core/action.ts';
import { seenAttachment } from '../../network/transit-attachments.ts';
import { checkReady } from '../../network/transit-gateways.ts';
import { endAttachment } from './end-attachment.ts';
import { describedTransitPeering } from './peering-view.ts';

/** Either side may. */
export default action('DeleteTransitGatewayPeeringAttachment', (input, call) => {
  const seen = seenAttachment(call, input.TransitGatewayAttachmentId, 'peering');
  const { TransitGatewayAttachmentId: id, phase } = seen.attachment;
  checkReady(call, id, phase, ['initiatingRequest', 'pendingAcceptance', 'available', 'rejected', 'failed']);
  const ended = endAttachment(call, seen, 'deleting');
  return { TransitGatewayPeeringAttachment: describedTransitPeering(call, ended) };
});
