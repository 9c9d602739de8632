import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { turning } from '../../state/phase.ts';
import { describedReference, referenceTo, tableAndList } from './prefix-list-references.ts';
import { requestedAttachment } from './static-routes.ts';

export default action('ModifyTransitGatewayPrefixListReference', (input, call) => {
  const { table, listId, OwnerId } = tableAndList(call, input);
  const before = referenceTo(table, listId);
  const attachmentId = requestedAttachment(call, table, input);
  const phase = turning('modifying', 'available', transitionEnd(call));
  const reference = { destination: listId, prefixList: { OwnerId, phase }, attachmentId };
  call.region.transitGatewayRouteTables.put({
    ...table,
    routes: table.routes.map((route) => (route === before ? reference : route)),
  });
  return { TransitGatewayPrefixListReference: describedReference(call, table, reference) };
});
