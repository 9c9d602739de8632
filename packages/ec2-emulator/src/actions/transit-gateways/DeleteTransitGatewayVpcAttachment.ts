import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { ENDED, seenAttachment } from '../../network/transit-attachments.ts';
import { checkReady } from '../../network/transit-gateways.ts';
import { stateAt } from '../../state/phase.ts';
import { endAttachment } from './end-attachment.ts';
import { changedVpcAttachment } from './vpc-attachment-view.ts';

/** Either end's owner may. */
export default action('DeleteTransitGatewayVpcAttachment', (input, call) => {
  const seen = seenAttachment(call, input.TransitGatewayAttachmentId, 'vpc');
  const { TransitGatewayAttachmentId: id, phase } = seen.attachment;
  checkReady(call, id, phase, ['available', 'modifying', 'pendingAcceptance', 'rejected', 'failed']);
  const carried = [...seen.home.transitGatewayAttachments].filter(
    (each) => each.transportAttachmentId === id && !ENDED.includes(stateAt(each.phase, call.now)),
  );
  if (carried.length > 0) {
    const ids = carried.map(({ TransitGatewayAttachmentId }) => TransitGatewayAttachmentId);
    throw new Ec2Error('IncorrectState', `${id} has non-deleted Connect Attachments: ${ids.join(', ')}.`);
  }
  const deleted = endAttachment(call, seen, 'deleting');
  return { TransitGatewayVpcAttachment: changedVpcAttachment(call, deleted) };
});
