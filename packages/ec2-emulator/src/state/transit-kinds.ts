import { kind } from './kind.ts';
import { transitIdFormats as ids } from './transit-id-formats.ts';
import type * as records from './transit-records.ts';

/** The kinds of resources around transit gateways. */
export const transitKinds = {
  transitGateways: kind<records.TransitGatewayRecord>((gateway) => gateway.TransitGatewayId, {
    ids: ids.transitGateway,
    resourceType: 'transit-gateway',
  }),
  transitGatewayAttachments: kind<records.TransitGatewayAttachmentRecord>(
    (attachment) => attachment.TransitGatewayAttachmentId,
    {
      ids: ids.transitGatewayAttachment,
      resourceType: 'transit-gateway-attachment',
      indexes: {
        gateway: (attachment) => attachment.TransitGatewayId,
        resource: (attachment) => attachment.ResourceId,
      },
    },
  ),
  transitGatewayRouteTables: kind<records.TransitGatewayRouteTableRecord>(
    (table) => table.TransitGatewayRouteTableId,
    {
      ids: ids.transitGatewayRouteTable,
      resourceType: 'transit-gateway-route-table',
      indexes: { gateway: (table) => table.TransitGatewayId },
    },
  ),
  transitGatewayConnectPeers: kind<records.TransitGatewayConnectPeerRecord>(
    (peer) => peer.TransitGatewayConnectPeerId,
    {
      ids: ids.transitGatewayConnectPeer,
      resourceType: 'transit-gateway-connect-peer',
      indexes: { attachment: (peer) => peer.TransitGatewayAttachmentId },
    },
  ),
  transitGatewayPolicyTables: kind<records.TransitGatewayPolicyTableRecord>(
    (table) => table.TransitGatewayPolicyTableId,
    {
      ids: ids.transitGatewayPolicyTable,
      resourceType: 'transit-gateway-policy-table',
      indexes: { gateway: (table) => table.TransitGatewayId },
    },
  ),
  transitGatewayMulticastDomains: kind<records.TransitGatewayMulticastDomainRecord>(
    (domain) => domain.TransitGatewayMulticastDomainId,
    {
      ids: ids.transitGatewayMulticastDomain,
      resourceType: 'transit-gateway-multicast-domain',
      indexes: { gateway: (domain) => domain.TransitGatewayId },
    },
  ),
};
