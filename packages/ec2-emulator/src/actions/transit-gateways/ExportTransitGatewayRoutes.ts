import { action } from '../../core/action.ts';
import { ownRouteTable } from '../../network/transit-gateways.ts';
import { transitRoutesOf } from '../../network/transit-routes.ts';
import { searchRoutes } from './route-search.ts';

/** Says where the file would be; none is written, as there is no S3. */
export default action('ExportTransitGatewayRoutes', (input, call) => {
  const table = ownRouteTable(call, input.TransitGatewayRouteTableId);
  searchRoutes(transitRoutesOf(call, table), input.Filters);
  const folder = `s3://${input.S3Bucket}/VPCTransitGateway/TransitGatewayRouteTables`;
  const time = call.now.toISOString().replace(/[-:]|\.\d+/g, '');
  return { S3Location: `${folder}/${table.TransitGatewayRouteTableId}_${time}.json` };
});
