import type { TransitGatewayVpcAttachment } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { positionOf } from '../../network/transit-attachments.ts';
import { askedAttachments } from './asked-attachments.ts';
import { describedVpcAttachment } from './vpc-attachment-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTransitGatewayVpcAttachments.html */
const FILTERS: FilterTable<TransitGatewayVpcAttachment> = {
  state: (attachment) => attachment.State,
  'transit-gateway-attachment-id': (attachment) => attachment.TransitGatewayAttachmentId,
  'transit-gateway-id': (attachment) => attachment.TransitGatewayId,
  'vpc-id': (attachment) => attachment.VpcId,
};

export default action('DescribeTransitGatewayVpcAttachments', (input, call) => {
  const placed = askedAttachments(call, input.TransitGatewayAttachmentIds, 'vpc').map((seen) => ({
    position: positionOf(seen),
    shown: describedVpcAttachment(call, seen),
  }));
  const { items, ...rest } = describing(placed, input, FILTERS);
  return { TransitGatewayVpcAttachments: items, ...rest };
});
