import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { tableOf } from '../../network/transit-attachments.ts';
import { checkReady } from '../../network/transit-gateways.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { resourceOf, tableAndAttachment } from './table-and-attachment.ts';

export default action('DisassociateTransitGatewayRouteTable', (input, call) => {
  const { table, seen } = tableAndAttachment(call, input);
  const { TransitGatewayRouteTableId, associations } = table;
  const { TransitGatewayAttachmentId: attachmentId } = seen.attachment;
  const associated = tableOf(call, attachmentId)?.table.TransitGatewayRouteTableId;
  const before = associations.find((each) => each.attachmentId === attachmentId);
  if (associated !== TransitGatewayRouteTableId || !before) {
    throw new Ec2Error(
      'InvalidAssociation.NotFound',
      `Transit Gateway Attachment ${attachmentId} is not associated to Transit Gateway Route Table ${TransitGatewayRouteTableId}.`,
    );
  }
  checkReady(call, attachmentId, before.phase, ['associated']);
  const phase = turning('disassociating', 'disassociated', transitionEnd(call));
  call.region.transitGatewayRouteTables.put({
    ...table,
    associations: associations.map((each) => (each === before ? { attachmentId, phase } : each)),
  });
  return {
    Association: {
      TransitGatewayRouteTableId,
      ...resourceOf(call, seen),
      State: stateAt(phase, call.now),
    },
  };
});
