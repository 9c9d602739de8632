import { action } from '../../core/action.ts';
import { propagatingGateway } from './propagating-gateway.ts';

export default action('EnableVgwRoutePropagation', (input, { region }) => {
  const { table, GatewayId } = propagatingGateway(region, input);
  const others = (table.PropagatingVgws ?? []).filter((each) => each.GatewayId !== GatewayId);
  region.routeTables.put({ ...table, PropagatingVgws: [...others, { GatewayId }] });
  return {};
});
