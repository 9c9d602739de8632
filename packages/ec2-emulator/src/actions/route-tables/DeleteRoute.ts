import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { type Destination, destinationOf, requestedDestination } from '../../network/route-destination.ts';
import { endpointRoutes, localRoutes } from '../../network/routes.ts';

export default action('DeleteRoute', (input, call) => {
  const { region } = call;
  const table = find(region.routeTables, input.RouteTableId);
  const destination = requestedDestination(region, input);
  const key = destinationOf(destination);
  if (localRoutes(region.vpcs.get(table.VpcId)).some((route) => destinationOf(route) === key)) {
    throw errors.invalidParameterValue(
      `cannot remove local route ${key} in route table ${table.RouteTableId}`,
    );
  }
  const ofEndpoint = endpointRoutes(call, table).some((route) => destinationOf(route) === key);
  if (ofEndpoint) {
    throw errors.invalidParameterValue(
      `cannot remove VPC endpoint route ${key} in route table ${table.RouteTableId}`,
    );
  }
  const kept = table.Routes.filter((route) => destinationOf(route) !== key);
  if (kept.length === table.Routes.length) {
    throw new Ec2Error(
      'InvalidRoute.NotFound',
      `no route with ${parameterOf(destination)} ${key} in route table ${table.RouteTableId}`,
    );
  }
  region.routeTables.put({ ...table, Routes: kept });
  return {};
});

function parameterOf(destination: Destination): string {
  if (destination.DestinationCidrBlock) return 'destination-cidr-block';
  return destination.DestinationIpv6CidrBlock ? 'destination-ipv6-cidr-block' : 'destination-prefix-list-id';
}
