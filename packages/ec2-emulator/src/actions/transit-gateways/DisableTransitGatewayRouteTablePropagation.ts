import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { resourceOf, tableAndAttachment } from './table-and-attachment.ts';

export default action('DisableTransitGatewayRouteTablePropagation', (input, call) => {
  if (input.TransitGatewayAttachmentId === undefined) {
    throw errors.missingParameter('TransitGatewayAttachmentId');
  }
  const { table, seen } = tableAndAttachment(call, input);
  const { TransitGatewayRouteTableId, propagations } = table;
  const { TransitGatewayAttachmentId: attachmentId } = seen.attachment;
  if (!propagations.includes(attachmentId)) {
    throw new Ec2Error(
      'TransitGatewayRouteTablePropagation.NotFound',
      `Propagation from Transit Gateway Attachment ${attachmentId} to Transit Gateway Route Table ${TransitGatewayRouteTableId} does not exist.`,
    );
  }
  call.region.transitGatewayRouteTables.put({
    ...table,
    propagations: propagations.filter((each) => each !== attachmentId),
  });
  return {
    Propagation: {
      ...resourceOf(call, seen),
      TransitGatewayRouteTableId,
      State: 'disabled' as const,
    },
  };
});
