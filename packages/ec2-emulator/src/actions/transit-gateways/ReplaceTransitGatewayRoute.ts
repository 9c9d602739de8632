import { action } from '../../core/action.ts';
import { requestedAttachment, routeNotFound, shownRoute, tableAndBlock } from './static-routes.ts';

export default action('ReplaceTransitGatewayRoute', (input, call) => {
  const { table, destination } = tableAndBlock(call, input);
  const attachmentId = requestedAttachment(call, table, input);
  const { TransitGatewayRouteTableId, routes } = table;
  if (!routes.some((route) => route.destination === destination)) {
    throw routeNotFound(destination, TransitGatewayRouteTableId);
  }
  call.region.transitGatewayRouteTables.put({
    ...table,
    routes: routes.map((route) =>
      route.destination === destination ? { destination, attachmentId } : route,
    ),
  });
  return { Route: shownRoute(call, table, destination, attachmentId) };
});
