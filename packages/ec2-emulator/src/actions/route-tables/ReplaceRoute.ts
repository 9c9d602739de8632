import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { destinationOf, requestedDestination } from '../../network/route-destination.ts';
import { localRoutes, routesOf } from '../../network/routes.ts';
import { requestedTarget } from './route-target.ts';

/** A local route too can be led elsewhere, and with `LocalTarget` back. */
export default action('ReplaceRoute', (input, call) => {
  const { region } = call;
  const table = find(region.routeTables, input.RouteTableId);
  const destination = requestedDestination(region, input);
  const key = destinationOf(destination);
  const before = routesOf(call, table).find((route) => destinationOf(route) === key);
  if (!before) {
    throw errors.invalidParameterValue(
      `There is no route defined for '${key}' in the route table. Use CreateRoute instead.`,
    );
  }
  const others = table.Routes.filter((route) => destinationOf(route) !== key);
  if (input.LocalTarget) {
    const local = localRoutes(region.vpcs.get(table.VpcId)).some((route) => destinationOf(route) === key);
    if (!local) throw errors.invalidParameterValue(`The route '${key}' is no local route of the VPC`);
    region.routeTables.put({ ...table, Routes: others });
    return {};
  }
  const target = requestedTarget(call, table, input);
  const Origin = before.Origin ?? 'CreateRoute';
  region.routeTables.put({
    ...table,
    Routes: [...others, { ...destination, ...target, Origin, State: 'active' }],
  });
  return {};
});
