import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { checkReady } from '../../network/transit-gateways.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { attachmentOf, resourceOf } from '../transit-gateways/table-and-attachment.ts';
import { ownPolicyTable } from './policy-table-view.ts';

export default action('AssociateTransitGatewayPolicyTable', (input, call) => {
  const { region, now } = call;
  const table = ownPolicyTable(call, input.TransitGatewayPolicyTableId);
  checkReady(call, table.TransitGatewayPolicyTableId, table.phase);
  const seen = attachmentOf(call, table.TransitGatewayId, input.TransitGatewayAttachmentId);
  const { TransitGatewayAttachmentId: attachmentId } = seen.attachment;
  const associated = [...region.transitGatewayPolicyTables].some(({ associations }) =>
    associations.some(
      (each) => each.attachmentId === attachmentId && stateAt(each.phase, now) !== 'disassociated',
    ),
  );
  if (associated) {
    throw new Ec2Error(
      'Resource.AlreadyAssociated',
      `Transit Gateway Attachment ${attachmentId} is already associated to a policy table.`,
    );
  }
  const phase = turning('associating', 'associated', transitionEnd(call));
  const others = table.associations.filter((each) => each.attachmentId !== attachmentId);
  region.transitGatewayPolicyTables.put({ ...table, associations: [...others, { attachmentId, phase }] });
  return {
    Association: {
      TransitGatewayPolicyTableId: table.TransitGatewayPolicyTableId,
      ...resourceOf(call, seen),
      State: stateAt(phase, now),
    },
  };
});
