import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { tableOf } from '../../network/transit-attachments.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { resourceOf, tableAndAttachment } from './table-and-attachment.ts';

/** An attachment goes by one table. */
export default action('AssociateTransitGatewayRouteTable', (input, call) => {
  const { table, seen } = tableAndAttachment(call, input);
  const { TransitGatewayAttachmentId: attachmentId } = seen.attachment;
  if (tableOf(call, attachmentId)) {
    throw new Ec2Error(
      'Resource.AlreadyAssociated',
      `Transit Gateway Attachment ${attachmentId} is already associated to a route table.`,
    );
  }
  const phase = turning('associating', 'associated', transitionEnd(call));
  const others = table.associations.filter((each) => each.attachmentId !== attachmentId);
  call.region.transitGatewayRouteTables.put({
    ...table,
    associations: [...others, { attachmentId, phase }],
  });
  return {
    Association: {
      TransitGatewayRouteTableId: table.TransitGatewayRouteTableId,
      ...resourceOf(call, seen),
      State: stateAt(phase, call.now),
    },
  };
});
