import { action } from '../../core/action.ts';
import { propagatingGateway } from './propagating-gateway.ts';

export default action('EnableVgwRoutePropagation', (input, call) => {
  const { region } = call;
  const { table, GatewayId } = propagatingGateway(call, input);
  const others = (table.PropagatingVgws ?? []).filter((each) => each.GatewayId !== GatewayId);
  region.routeTables.put({ ...table, PropagatingVgws: [...others, { GatewayId }] });
  return {};
});
