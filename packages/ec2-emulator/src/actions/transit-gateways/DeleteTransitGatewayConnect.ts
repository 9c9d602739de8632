import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { seenAttachment } from '../../network/transit-attachments.ts';
import { checkReady } from '../../network/transit-gateways.ts';
import { stateAt } from '../../state/phase.ts';
import { describedConnect } from './connect-view.ts';
import { endAttachment } from './end-attachment.ts';

export default action('DeleteTransitGatewayConnect', (input, call) => {
  const seen = seenAttachment(call, input.TransitGatewayAttachmentId, 'connect');
  const { TransitGatewayAttachmentId: id, phase } = seen.attachment;
  checkReady(call, id, phase);
  const peers = call.region.transitGatewayConnectPeers
    .where('attachment', id)
    .filter((peer) => stateAt(peer.phase, call.now) !== 'deleted')
    .map((peer) => peer.TransitGatewayConnectPeerId);
  if (peers.length > 0) {
    throw new Ec2Error('IncorrectState', `${id} has non-deleted Connect Peers: ${peers.join(', ')}.`);
  }
  return { TransitGatewayConnect: describedConnect(call, endAttachment(call, seen, 'deleting')) };
});
