import { action } from '../../core/action.ts';
import { newId, transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { checkReady, ownGateway } from '../../network/transit-gateways.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { describedTable } from './route-table-view.ts';

/** @see https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html */
const MAX_TABLES = 20;

export default action('CreateTransitGatewayRouteTable', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'transit-gateway-route-table');
  const { TransitGatewayId, phase } = ownGateway(call, input.TransitGatewayId);
  checkReady(call, TransitGatewayId, phase, ['available', 'modifying']);
  const tables = region.transitGatewayRouteTables
    .where('gateway', TransitGatewayId)
    .filter((table) => stateAt(table.phase, now) !== 'deleted');
  if (tables.length >= MAX_TABLES) {
    throw new Ec2Error(
      'TransitGatewayRouteTableLimitExceeded',
      'The maximum number of route tables for the transit gateway has been reached.',
    );
  }
  const table = region.transitGatewayRouteTables.put({
    TransitGatewayRouteTableId: newId(call, 'tgw-rtb'),
    TransitGatewayId,
    CreationTime: now,
    phase: turning('pending', 'available', transitionEnd(call)),
    associations: [],
    propagations: [],
    routes: [],
  });
  addTags(region, 'transit-gateway-route-table', table.TransitGatewayRouteTableId, tags);
  return { TransitGatewayRouteTable: describedTable(call, table) };
});
