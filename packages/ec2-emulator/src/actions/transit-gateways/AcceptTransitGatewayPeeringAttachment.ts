import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { seenAttachment } from '../../network/transit-attachments.ts';
import { checkReady, ownGateway } from '../../network/transit-gateways.ts';
import { joinDefaultTables } from '../../network/transit-joining.ts';
import { turning } from '../../state/phase.ts';
import { describedTransitPeering } from './peering-view.ts';

/** The owner of the gateway asked accepts, in that gateway's region. */
export default action('AcceptTransitGatewayPeeringAttachment', (input, call) => {
  const { region } = call;
  const { attachment, home } = seenAttachment(call, input.TransitGatewayAttachmentId, 'peering');
  const { TransitGatewayAttachmentId: id, TransitGatewayId, peering } = attachment;
  const accepter = peering?.accepter;
  if (accepter?.OwnerId !== region.accountId || accepter.Region !== region.name) {
    throw errors.invalidParameterValue(`Cannot accept ${id} as the source of the peering request.`);
  }
  checkReady(call, id, attachment.phase, ['pendingAcceptance']);
  const own = ownGateway(call, accepter.TransitGatewayId);
  const at = transitionEnd(call);
  const phase = turning('pending', 'available', at);
  const accepted = home.transitGatewayAttachments.put({ ...attachment, phase });
  joinDefaultTables(region, own, accepted, at);
  const asking = home.transitGateways.get(TransitGatewayId);
  if (asking) joinDefaultTables(home, asking, accepted, at);
  return { TransitGatewayPeeringAttachment: describedTransitPeering(call, { attachment: accepted, home }) };
});
