import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { checkReady } from '../../network/transit-gateways.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { describedPolicyTable, ownPolicyTable } from './policy-table-view.ts';

export default action('DeleteTransitGatewayPolicyTable', (input, call) => {
  const table = ownPolicyTable(call, input.TransitGatewayPolicyTableId);
  const { TransitGatewayPolicyTableId: id, associations } = table;
  checkReady(call, id, table.phase);
  const live = associations.filter(({ phase }) => stateAt(phase, call.now) !== 'disassociated');
  if (live.length > 0) {
    const ids = live.map(({ attachmentId }) => attachmentId);
    throw new Ec2Error('IncorrectState', `${id} has non-deleted associations: ${ids.join(', ')}.`);
  }
  const phase = turning('deleting', 'deleted', transitionEnd(call));
  const deleted = call.region.transitGatewayPolicyTables.put({ ...table, phase });
  return { TransitGatewayPolicyTable: describedPolicyTable(call, deleted) };
});
