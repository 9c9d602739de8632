import type { IdFormat } from './id-format.ts';

/**
 * The formats of the ids around transit gateways. EC2 calls what is not there deleted, and looks for a transit gateway's
 * route table under the code of an ordinary one.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
export const transitIdFormats = {
  transitGateway: {
    prefix: 'tgw',
    malformed: 'InvalidTransitGatewayID.Malformed',
    notFound: 'InvalidTransitGatewayID.NotFound',
    noun: lost('Transit Gateway'),
    anyRemainder: true,
  },
  transitGatewayAttachment: {
    prefix: 'tgw-attach',
    malformed: 'InvalidTransitGatewayAttachmentID.Malformed',
    notFound: 'InvalidTransitGatewayAttachmentID.NotFound',
    noun: lost('Transit Gateway Attachment'),
    anyRemainder: true,
  },
  transitGatewayRouteTable: {
    prefix: 'tgw-rtb',
    malformed: 'InvalidRouteTableID.Malformed',
    notFound: 'InvalidRouteTableID.NotFound',
    noun: lost('Transit Gateway Route Table'),
    anyRemainder: true,
  },
  transitGatewayConnectPeer: {
    prefix: 'tgw-connect-peer',
    malformed: 'InvalidTransitGatewayConnectPeerID.Malformed',
    notFound: 'InvalidTransitGatewayConnectPeerID.NotFound',
    noun: lost('Transit Gateway Connect Peer'),
    anyRemainder: true,
  },
  transitGatewayPolicyTable: {
    prefix: 'tgw-ptb',
    malformed: 'InvalidTransitGatewayPolicyTableId.Malformed',
    notFound: 'InvalidTransitGatewayPolicyTableId.NotFound',
    noun: lost('Transit Gateway Policy Table'),
    anyRemainder: true,
  },
  transitGatewayMulticastDomain: {
    prefix: 'tgw-mcast-domain',
    malformed: 'InvalidTransitGatewayMulticastDomainId.Malformed',
    notFound: 'InvalidTransitGatewayMulticastDomainId.NotFound',
    noun: lost('Transit Gateway Multicast Domain'),
    anyRemainder: true,
  },
} satisfies Record<string, IdFormat>;

function lost(noun: string): (ids: readonly string[]) => string {
  return (ids) => `${noun} ${ids.join(', ')} was deleted or does not exist.`;
}
