import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { requestedAttachment, shownRoute, tableAndBlock } from './static-routes.ts';

export default action('CreateTransitGatewayRoute', (input, call) => {
  const { table, destination } = tableAndBlock(call, input);
  const attachmentId = requestedAttachment(call, table, input);
  const { TransitGatewayRouteTableId, routes } = table;
  if (routes.some((route) => route.destination === destination)) {
    throw new Ec2Error(
      'RouteAlreadyExists',
      `Route ${destination} already exists in Transit Gateway Route Table ${TransitGatewayRouteTableId}.`,
    );
  }
  call.region.transitGatewayRouteTables.put({ ...table, routes: [...routes, { destination, attachmentId }] });
  return { Route: shownRoute(call, table, destination, attachmentId) };
});
