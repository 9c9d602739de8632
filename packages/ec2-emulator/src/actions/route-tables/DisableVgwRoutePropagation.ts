import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { propagatingGateway } from './propagating-gateway.ts';

export default action('DisableVgwRoutePropagation', (input, call) => {
  const { region } = call;
  const { table, GatewayId } = propagatingGateway(call, input);
  const before = table.PropagatingVgws ?? [];
  const PropagatingVgws = before.filter((each) => each.GatewayId !== GatewayId);
  if (PropagatingVgws.length === before.length) {
    throw errors.invalidParameterValue(
      `Route propagation from ${GatewayId} is not enabled for route table ${table.RouteTableId}`,
    );
  }
  region.routeTables.put({ ...table, PropagatingVgws });
  return {};
});
