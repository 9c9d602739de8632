import { action } from '../../core/action.ts';
import { newId, transitionEnd } from '../../core/call.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { checkReady, ownGateway } from '../../network/transit-gateways.ts';
import { turning } from '../../state/phase.ts';
import { describedPolicyTable } from './policy-table-view.ts';

/** Its entries come from Network Manager, which is not here: it stays empty. */
export default action('CreateTransitGatewayPolicyTable', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'transit-gateway-policy-table');
  const { TransitGatewayId, phase } = ownGateway(call, input.TransitGatewayId);
  checkReady(call, TransitGatewayId, phase, ['available', 'modifying']);
  const table = region.transitGatewayPolicyTables.put({
    TransitGatewayPolicyTableId: newId(call, 'tgw-ptb'),
    TransitGatewayId,
    CreationTime: now,
    phase: turning('pending', 'available', transitionEnd(call)),
    associations: [],
  });
  addTags(region, 'transit-gateway-policy-table', table.TransitGatewayPolicyTableId, tags);
  return { TransitGatewayPolicyTable: describedPolicyTable(call, table) };
});
