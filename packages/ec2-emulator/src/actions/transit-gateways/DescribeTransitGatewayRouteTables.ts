import type { TransitGatewayRouteTable } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { askedFor, describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { checkId, notFound } from '../../core/find.ts';
import { isShown } from '../../state/ended.ts';
import { transitIdFormats } from '../../state/transit-id-formats.ts';
import { describedTable } from './route-table-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTransitGatewayRouteTables.html */
const FILTERS: FilterTable<TransitGatewayRouteTable> = {
  'default-association-route-table': (table) => table.DefaultAssociationRouteTable,
  'default-propagation-route-table': (table) => table.DefaultPropagationRouteTable,
  state: (table) => table.State,
  'transit-gateway-id': (table) => table.TransitGatewayId,
  'transit-gateway-route-table-id': (table) => table.TransitGatewayRouteTableId,
};

export default action('DescribeTransitGatewayRouteTables', (input, call) => {
  const tables = call.region.transitGatewayRouteTables;
  const format = transitIdFormats.transitGatewayRouteTable;
  const asked = askedFor(
    [...tables].filter(({ phase }) => isShown(phase, call.now, ['deleted'])),
    input.TransitGatewayRouteTableIds,
    (table) => table.TransitGatewayRouteTableId,
    (id) => checkId(format, id),
    (ids) => notFound(format, ids),
  );
  const placed = asked.map((table) => ({
    position: tables.positionOf(table),
    shown: describedTable(call, table),
  }));
  const { items, ...rest } = describing(placed, input, FILTERS);
  return { TransitGatewayRouteTables: items, ...rest };
});
