import { action } from '../../core/action.ts';
import { describing } from '../../core/describing.ts';
import { seenAttachments } from '../../network/transit-attachments.ts';
import { stateAt } from '../../state/phase.ts';
import { resourceOf } from '../transit-gateways/table-and-attachment.ts';
import { MEMBER_FILTERS } from '../transit-gateways/table-members.ts';
import { ownPolicyTable } from './policy-table-view.ts';

export default action('GetTransitGatewayPolicyTableAssociations', (input, call) => {
  const { TransitGatewayPolicyTableId, associations } = ownPolicyTable(
    call,
    input.TransitGatewayPolicyTableId,
  );
  const seen = seenAttachments(call);
  const placed = associations.flatMap(({ attachmentId, phase }, position) => {
    const State = stateAt(phase, call.now);
    const found = seen.find(({ attachment }) => attachment.TransitGatewayAttachmentId === attachmentId);
    if (!found || State === 'disassociated') return [];
    return [{ position, shown: { TransitGatewayPolicyTableId, ...resourceOf(call, found), State } }];
  });
  const { items, ...rest } = describing(placed, input, MEMBER_FILTERS);
  return { Associations: items, ...rest };
});
