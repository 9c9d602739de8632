import { action } from '../../core/action.ts';
import { newId, transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { formatAddress, formatCidr } from '../../network/cidr.ts';
import { seenAttachment } from '../../network/transit-attachments.ts';
import { checkReady, ownGateway } from '../../network/transit-gateways.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { gatewayAddress, insideBlocks } from './connect-addresses.ts';
import { describedPeer } from './connect-view.ts';

/** @see https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html */
const MAX_PEERS = 4;

/** No appliance speaks BGP here: both sessions stay down. */
export default action('CreateTransitGatewayConnectPeer', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'transit-gateway-connect-peer');
  const { attachment } = seenAttachment(call, input.TransitGatewayAttachmentId, 'connect');
  const { TransitGatewayAttachmentId, TransitGatewayId } = attachment;
  checkReady(call, TransitGatewayAttachmentId, attachment.phase);
  const gateway = ownGateway(call, TransitGatewayId);
  const { PeerAddress = '' } = input;
  const TransitGatewayAddress = gatewayAddress(call, gateway, PeerAddress, input.TransitGatewayAddress);
  const blocks = insideBlocks(input.InsideCidrBlocks ?? []);
  const peers = region.transitGatewayConnectPeers
    .where('attachment', TransitGatewayAttachmentId)
    .filter(({ phase }) => stateAt(phase, now) !== 'deleted');
  if (peers.length >= MAX_PEERS) {
    throw new Ec2Error(
      'TransitGatewayConnectPeerLimitExceeded',
      'The maximum number of Connect peers for the Connect attachment has been reached.',
    );
  }
  const { AmazonSideAsn } = gateway.Options;
  const PeerAsn = input.BgpOptions?.PeerAsn ?? AmazonSideAsn;
  const peer = region.transitGatewayConnectPeers.put({
    TransitGatewayAttachmentId,
    TransitGatewayConnectPeerId: newId(call, 'tgw-connect-peer'),
    CreationTime: now,
    ConnectPeerConfiguration: {
      TransitGatewayAddress,
      PeerAddress,
      InsideCidrBlocks: blocks.map(formatCidr),
      Protocol: 'gre',
      BgpConfigurations: blocks.flatMap(({ family, first }) =>
        [2n, 3n].map((offset) => ({
          TransitGatewayAsn: AmazonSideAsn,
          PeerAsn,
          TransitGatewayAddress: formatAddress(family, first + offset),
          PeerAddress: formatAddress(family, first + 1n),
          BgpStatus: 'down' as const,
        })),
      ),
    },
    phase: turning('pending', 'available', transitionEnd(call)),
  });
  addTags(region, 'transit-gateway-connect-peer', peer.TransitGatewayConnectPeerId, tags);
  return { TransitGatewayConnectPeer: describedPeer(call, peer) };
});
