import type { Route } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { contains, parseCidr } from '../../network/cidr.ts';
import { destinationOf, requestedDestination } from '../../network/route-destination.ts';
import { localRoutes, routesOf } from '../../network/routes.ts';
import type { VpcRecord } from '../../state/records.ts';
import { requestedTarget } from './route-target.ts';

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-route-tables */
const MAX_ROUTES = 500;

export default action('CreateRoute', (input, call) => {
  const { region } = call;
  const table = find(region.routeTables, input.RouteTableId);
  const destination = requestedDestination(region, input);
  const target = requestedTarget(call, table, input);
  const same = routesOf(call, table).find((route) => destinationOf(route) === destinationOf(destination));
  if (same && same.Origin !== 'EnableVgwRoutePropagation') {
    throw new Ec2Error(
      'RouteAlreadyExists',
      `The route identified by ${destinationOf(destination)} already exists.`,
    );
  }
  checkMoreSpecific(region.vpcs.get(table.VpcId), destinationOf(destination), target);
  if (table.Routes.length >= MAX_ROUTES) {
    throw new Ec2Error('RouteLimitExceeded', `The maximum number of routes has been reached.`);
  }
  const route: Route = { ...destination, ...target, Origin: 'CreateRoute', State: 'active' };
  region.routeTables.put({ ...table, Routes: [...table.Routes, route] });
  return { Return: true };
});

/** Traffic inside of the VPC may only be led through something that stands in it. */
function checkMoreSpecific(vpc: VpcRecord | undefined, destination: string, target: Route): void {
  const asked = parseCidr(destination);
  const inside =
    asked !== undefined &&
    localRoutes(vpc).some((route) => {
      const block = parseCidr(destinationOf(route));
      return block !== undefined && contains(block, asked);
    });
  if (!inside || target.NetworkInterfaceId || target.NatGatewayId || target.GatewayId?.startsWith('vpce-'))
    return;
  throw errors.invalidParameterValue(
    `The destination CIDR block ${destination} is equal to or more specific than one of this VPC's CIDR blocks. This route can target only an interface or an instance.`,
  );
}
