import type { TransitGatewayAttachmentPropagation } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { attachmentState, seenAttachment } from '../../network/transit-attachments.ts';

const FILTERS: FilterTable<TransitGatewayAttachmentPropagation> = {
  'transit-gateway-route-table-id': (propagation) => propagation.TransitGatewayRouteTableId,
};

export default action('GetTransitGatewayAttachmentPropagations', (input, call) => {
  const seen = seenAttachment(call, input.TransitGatewayAttachmentId);
  const { TransitGatewayAttachmentId: id } = seen.attachment;
  const State = attachmentState(call, seen) === 'pending' ? ('enabling' as const) : ('enabled' as const);
  const tables = call.region.transitGatewayRouteTables;
  const placed = [...tables]
    .filter(({ propagations }) => propagations.includes(id))
    .map((table) => ({
      position: tables.positionOf(table),
      shown: { TransitGatewayRouteTableId: table.TransitGatewayRouteTableId, State },
    }));
  const { items, ...rest } = describing(placed, input, FILTERS);
  return { TransitGatewayAttachmentPropagations: items, ...rest };
});
