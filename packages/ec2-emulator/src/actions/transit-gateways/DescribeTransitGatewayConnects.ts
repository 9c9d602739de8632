import type { TransitGatewayConnect } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { positionOf } from '../../network/transit-attachments.ts';
import { askedAttachments } from './asked-attachments.ts';
import { describedConnect } from './connect-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTransitGatewayConnects.html */
const FILTERS: FilterTable<TransitGatewayConnect> = {
  'options.protocol': (connect) => connect.Options?.Protocol,
  state: (connect) => connect.State,
  'transit-gateway-attachment-id': (connect) => connect.TransitGatewayAttachmentId,
  'transit-gateway-id': (connect) => connect.TransitGatewayId,
  'transport-transit-gateway-attachment-id': (connect) => connect.TransportTransitGatewayAttachmentId,
};

export default action('DescribeTransitGatewayConnects', (input, call) => {
  const placed = askedAttachments(call, input.TransitGatewayAttachmentIds, 'connect').map((seen) => ({
    position: positionOf(seen),
    shown: describedConnect(call, seen),
  }));
  const { items, ...rest } = describing(placed, input, FILTERS);
  return { TransitGatewayConnects: items, ...rest };
});
