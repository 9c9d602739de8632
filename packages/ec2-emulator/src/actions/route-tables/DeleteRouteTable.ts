import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

export default action('DeleteRouteTable', (input, { region }) => {
  const { RouteTableId, VpcId, Associations } = find(region.routeTables, input.RouteTableId);
  const ofEndpoint = region.vpcEndpoints
    .where('vpc', VpcId)
    .some(({ RouteTableIds }) => RouteTableIds?.includes(RouteTableId));
  if (Associations.length > 0 || ofEndpoint) {
    throw errors.dependencyViolation(
      `The routeTable '${RouteTableId}' has dependencies and cannot be deleted.`,
    );
  }
  region.routeTables.delete(RouteTableId);
  region.tags.delete(RouteTableId);
  return {};
});
