import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { checkReady, ownRouteTable } from '../../network/transit-gateways.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { describedTable } from './route-table-view.ts';

export default action('DeleteTransitGatewayRouteTable', (input, call) => {
  const table = ownRouteTable(call, input.TransitGatewayRouteTableId);
  const { TransitGatewayRouteTableId: id, phase, associations } = table;
  checkReady(call, id, phase);
  const shown = describedTable(call, table);
  if (shown.DefaultAssociationRouteTable || shown.DefaultPropagationRouteTable) {
    throw new Ec2Error(
      'IncorrectState',
      `${id} is a default route table of ${table.TransitGatewayId} and cannot be deleted.`,
    );
  }
  if (associations.some((each) => stateAt(each.phase, call.now) !== 'disassociated')) {
    const attachments = associations.map(({ attachmentId }) => attachmentId);
    throw new Ec2Error('IncorrectState', `${id} has non-deleted associations: ${attachments.join(', ')}.`);
  }
  const deleted = call.region.transitGatewayRouteTables.put({
    ...table,
    propagations: [],
    routes: [],
    phase: turning('deleting', 'deleted', transitionEnd(call)),
  });
  return { TransitGatewayRouteTable: describedTable(call, deleted) };
});
