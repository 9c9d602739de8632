import { action } from '../../core/action.ts';
import { describing } from '../../core/describing.ts';
import { ownRouteTable } from '../../network/transit-gateways.ts';
import { associationsOf, MEMBER_FILTERS } from './table-members.ts';

export default action('GetTransitGatewayRouteTableAssociations', (input, call) => {
  const table = ownRouteTable(call, input.TransitGatewayRouteTableId);
  const { items, ...rest } = describing(associationsOf(call, table), input, MEMBER_FILTERS);
  return { Associations: items, ...rest };
});
