import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { resourceOf, tableAndAttachment } from './table-and-attachment.ts';

/** From then on the table has a route to whatever the attachment leads to. Peers' routes are static. */
export default action('EnableTransitGatewayRouteTablePropagation', (input, call) => {
  if (input.TransitGatewayAttachmentId === undefined) {
    throw errors.missingParameter('TransitGatewayAttachmentId');
  }
  const { table, seen } = tableAndAttachment(call, input);
  const { TransitGatewayRouteTableId, propagations } = table;
  const { TransitGatewayAttachmentId: attachmentId, ResourceType } = seen.attachment;
  if (ResourceType === 'peering') {
    throw errors.invalidParameterValue(
      `Propagation is not supported for Transit Gateway Peering Attachment ${attachmentId}.`,
    );
  }
  if (propagations.includes(attachmentId)) {
    throw new Ec2Error(
      'TransitGatewayRouteTablePropagation.Duplicate',
      `Propagation from Transit Gateway Attachment ${attachmentId} to Transit Gateway Route Table ${TransitGatewayRouteTableId} already exists.`,
    );
  }
  call.region.transitGatewayRouteTables.put({ ...table, propagations: [...propagations, attachmentId] });
  return {
    Propagation: {
      ...resourceOf(call, seen),
      TransitGatewayRouteTableId,
      State: 'enabled' as const,
    },
  };
});
