import type { TransitGatewayConnect, TransitGatewayConnectPeer } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { checkId, notFound } from '../../core/find.ts';
import { tagsOf } from '../../core/tags.ts';
import { attachmentState, type SeenAttachment } from '../../network/transit-attachments.ts';
import { isShown } from '../../state/ended.ts';
import { stateAt } from '../../state/phase.ts';
import { transitIdFormats } from '../../state/transit-id-formats.ts';
import type { TransitGatewayConnectPeerRecord } from '../../state/transit-records.ts';

/** A Connect attachment as replies show it. */
export function describedConnect(call: Call, seen: SeenAttachment): TransitGatewayConnect {
  const { TransitGatewayAttachmentId, TransitGatewayId, CreationTime, transportAttachmentId } =
    seen.attachment;
  return {
    TransitGatewayAttachmentId,
    TransportTransitGatewayAttachmentId: transportAttachmentId,
    TransitGatewayId,
    State: attachmentState(call, seen),
    CreationTime,
    Options: { Protocol: 'gre' },
    Tags: tagsOf(call.region, TransitGatewayAttachmentId),
  };
}

/** The caller's Connect peers, those deleted a while ago not shown any more. */
export function shownPeers({ region, now }: Call): TransitGatewayConnectPeerRecord[] {
  return [...region.transitGatewayConnectPeers].filter(({ phase }) => isShown(phase, now, ['deleted']));
}

/** The caller's Connect peer of an id, which is not deleted. */
export function ownPeer(call: Call, id = ''): TransitGatewayConnectPeerRecord {
  checkId(transitIdFormats.transitGatewayConnectPeer, id);
  const found = call.region.transitGatewayConnectPeers.get(id);
  if (!found || stateAt(found.phase, call.now) === 'deleted') {
    throw notFound(transitIdFormats.transitGatewayConnectPeer, [id]);
  }
  return found;
}

/** A Connect peer as replies show it. */
export function describedPeer(
  { region, now }: Call,
  { phase, ...peer }: TransitGatewayConnectPeerRecord,
): TransitGatewayConnectPeer {
  return { ...peer, State: stateAt(phase, now), Tags: tagsOf(region, peer.TransitGatewayConnectPeerId) };
}
