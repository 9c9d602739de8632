import { action } from '../../core/action.ts';
import { describing } from '../../core/describing.ts';
import { ownRouteTable } from '../../network/transit-gateways.ts';
import { MEMBER_FILTERS, propagationsOf } from './table-members.ts';

export default action('GetTransitGatewayRouteTablePropagations', (input, call) => {
  const table = ownRouteTable(call, input.TransitGatewayRouteTableId);
  const { items, ...rest } = describing(propagationsOf(call, table), input, MEMBER_FILTERS);
  return { TransitGatewayRouteTablePropagations: items, ...rest };
});
