import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { seenAttachment } from '../../network/transit-attachments.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { resourceOf } from '../transit-gateways/table-and-attachment.ts';
import { ownPolicyTable } from './policy-table-view.ts';

export default action('DisassociateTransitGatewayPolicyTable', (input, call) => {
  const { region, now } = call;
  const table = ownPolicyTable(call, input.TransitGatewayPolicyTableId);
  const { TransitGatewayPolicyTableId, associations } = table;
  const seen = seenAttachment(call, input.TransitGatewayAttachmentId);
  const { TransitGatewayAttachmentId: attachmentId } = seen.attachment;
  const before = associations.find(
    (each) => each.attachmentId === attachmentId && stateAt(each.phase, now) !== 'disassociated',
  );
  if (!before) {
    throw new Ec2Error(
      'InvalidTransitGatewayPolicyTableAssociation.NotFound',
      `Transit Gateway Attachment ${attachmentId} is not associated to Transit Gateway Policy Table ${TransitGatewayPolicyTableId}.`,
    );
  }
  const phase = turning('disassociating', 'disassociated', transitionEnd(call));
  region.transitGatewayPolicyTables.put({
    ...table,
    associations: associations.map((each) => (each === before ? { attachmentId, phase } : each)),
  });
  return {
    Association: {
      TransitGatewayPolicyTableId,
      ...resourceOf(call, seen),
      State: stateAt(phase, now),
    },
  };
});
