import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { find } from '../../core/find.ts';
import { checkQuota } from '../../core/quota.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { routesOf } from '../../network/routes.ts';

export default action('CreateRouteTable', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'route-table');
  const { VpcId } = find(region.vpcs, input.VpcId);
  checkQuota('routeTables', { size: region.routeTables.where('vpc', VpcId).length });
  const table = region.routeTables.put({
    RouteTableId: newId(call, 'rtb'),
    VpcId,
    OwnerId: region.accountId,
    Routes: [],
    Associations: [],
    PropagatingVgws: [],
  });
  addTags(region, 'route-table', table.RouteTableId, tags);
  return {
    RouteTable: { ...table, Routes: routesOf(call, table), Tags: tagsOf(region, table.RouteTableId) },
    ...(input.ClientToken && { ClientToken: input.ClientToken }),
  };
});
