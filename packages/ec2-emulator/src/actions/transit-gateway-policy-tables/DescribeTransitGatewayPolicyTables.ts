import type { TransitGatewayPolicyTable } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { askedFor, describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { checkId, notFound } from '../../core/find.ts';
import { isShown } from '../../state/ended.ts';
import { transitIdFormats } from '../../state/transit-id-formats.ts';
import { describedPolicyTable } from './policy-table-view.ts';

/** The reference names none; these are the members of a table. */
const FILTERS: FilterTable<TransitGatewayPolicyTable> = {
  state: (table) => table.State,
  'transit-gateway-id': (table) => table.TransitGatewayId,
  'transit-gateway-policy-table-id': (table) => table.TransitGatewayPolicyTableId,
};

export default action('DescribeTransitGatewayPolicyTables', (input, call) => {
  const tables = call.region.transitGatewayPolicyTables;
  const format = transitIdFormats.transitGatewayPolicyTable;
  const asked = askedFor(
    [...tables].filter(({ phase }) => isShown(phase, call.now, ['deleted'])),
    input.TransitGatewayPolicyTableIds,
    (table) => table.TransitGatewayPolicyTableId,
    (id) => checkId(format, id),
    (ids) => notFound(format, ids),
  );
  const placed = asked.map((table) => ({
    position: tables.positionOf(table),
    shown: describedPolicyTable(call, table),
  }));
  const { items, ...rest } = describing(placed, input, FILTERS);
  return { TransitGatewayPolicyTables: items, ...rest };
});
