import { action } from '../../core/action.ts';
import { describedReference, referenceTo, tableAndList } from './prefix-list-references.ts';

export default action('DeleteTransitGatewayPrefixListReference', (input, call) => {
  const { table, listId } = tableAndList(call, input);
  const reference = referenceTo(table, listId);
  const shown = describedReference(call, table, reference);
  call.region.transitGatewayRouteTables.put({
    ...table,
    routes: table.routes.filter((route) => route !== reference),
  });
  return { TransitGatewayPrefixListReference: { ...shown, State: 'deleting' as const } };
});
