import { action } from '../../core/action.ts';
import { transitRoutesOf } from '../../network/transit-routes.ts';
import { routeNotFound, tableAndBlock } from './static-routes.ts';

/** Only static routes can be deleted; one that is propagated to the same block is seen again. */
export default action('DeleteTransitGatewayRoute', (input, call) => {
  const { table, destination } = tableAndBlock(call, input);
  const { TransitGatewayRouteTableId, routes } = table;
  const kept = routes.filter((route) => route.destination !== destination);
  const [Route] = transitRoutesOf(call, table).filter((route) => route.DestinationCidrBlock === destination);
  if (kept.length === routes.length) throw routeNotFound(destination, TransitGatewayRouteTableId);
  call.region.transitGatewayRouteTables.put({ ...table, routes: kept });
  return { Route: { ...Route, State: 'deleted' as const } };
});
