import type { TransitGatewayConnectPeer } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { askedFor, describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { checkId, notFound } from '../../core/find.ts';
import { transitIdFormats } from '../../state/transit-id-formats.ts';
import { describedPeer, shownPeers } from './connect-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTransitGatewayConnectPeers.html */
const FILTERS: FilterTable<TransitGatewayConnectPeer> = {
  state: (peer) => peer.State,
  'transit-gateway-attachment-id': (peer) => peer.TransitGatewayAttachmentId,
  'transit-gateway-connect-peer-id': (peer) => peer.TransitGatewayConnectPeerId,
};

export default action('DescribeTransitGatewayConnectPeers', (input, call) => {
  const format = transitIdFormats.transitGatewayConnectPeer;
  const asked = askedFor(
    shownPeers(call),
    input.TransitGatewayConnectPeerIds,
    (peer) => peer.TransitGatewayConnectPeerId,
    (id) => checkId(format, id),
    (ids) => notFound(format, ids),
  );
  const placed = asked.map((peer) => ({
    position: call.region.transitGatewayConnectPeers.positionOf(peer),
    shown: describedPeer(call, peer),
  }));
  const { items, ...rest } = describing(placed, input, FILTERS);
  return { TransitGatewayConnectPeers: items, ...rest };
});
