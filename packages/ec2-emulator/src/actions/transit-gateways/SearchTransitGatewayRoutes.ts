import { action } from '../../core/action.ts';
import { page } from '../../core/paging.ts';
import { ownRouteTable } from '../../network/transit-gateways.ts';
import { transitRoutesOf } from '../../network/transit-routes.ts';
import { searchRoutes } from './route-search.ts';

/** As many as are answered at once, unless fewer are asked for. */
const MOST = 1000;

/** A VPN connection brings only the static routes it has: nobody speaks BGP here. */
export default action('SearchTransitGatewayRoutes', (input, call) => {
  const table = ownRouteTable(call, input.TransitGatewayRouteTableId);
  const found = searchRoutes(transitRoutesOf(call, table), input.Filters);
  const places = new Map(found.map((route, place) => [route, place]));
  const { items, ...rest } = page(
    found,
    { NextToken: input.NextToken, MaxResults: input.MaxResults ?? MOST },
    { min: 5, max: MOST },
    (route) => places.get(route) ?? 0,
  );
  return { Routes: items, AdditionalRoutesAvailable: rest.NextToken !== undefined, ...rest };
});
