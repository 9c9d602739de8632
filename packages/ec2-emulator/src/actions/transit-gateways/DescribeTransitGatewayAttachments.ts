import type { TransitGatewayAttachment } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { describedAttachment, positionOf } from '../../network/transit-attachments.ts';
import { askedAttachments } from './asked-attachments.ts';

/** As documented, and by the ids that replies show. */
const FILTERS: FilterTable<TransitGatewayAttachment> = {
  'association.state': ({ Association }) => Association?.State,
  'association.transit-gateway-route-table-id': ({ Association }) => Association?.TransitGatewayRouteTableId,
  'resource-id': (attachment) => attachment.ResourceId,
  'resource-owner-id': (attachment) => attachment.ResourceOwnerId,
  'resource-type': (attachment) => attachment.ResourceType,
  state: (attachment) => attachment.State,
  'transit-gateway-attachment-id': (attachment) => attachment.TransitGatewayAttachmentId,
  'transit-gateway-id': (attachment) => attachment.TransitGatewayId,
  'transit-gateway-owner-id': (attachment) => attachment.TransitGatewayOwnerId,
};

export default action('DescribeTransitGatewayAttachments', (input, call) => {
  const placed = askedAttachments(call, input.TransitGatewayAttachmentIds).map((seen) => ({
    position: positionOf(seen),
    shown: describedAttachment(call, seen),
  }));
  const { items, ...rest } = describing(placed, input, FILTERS);
  return { TransitGatewayAttachments: items, ...rest };
});
