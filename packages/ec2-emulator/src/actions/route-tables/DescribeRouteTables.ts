import type { Route, RouteTableAssociation } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import { routesOf } from '../../network/routes.ts';
import type { RouteTableRecord } from '../../state/records.ts';

type Read<From> = (from: From) => string | boolean | undefined;
const associations = (read: Read<RouteTableAssociation>) => (table: RouteTableRecord) =>
  table.Associations.map(read);

export default action('DescribeRouteTables', (input, call) => {
  const { region } = call;
  const { items, ...rest } = listing(region, region.routeTables, input, {
    ids: input.RouteTableIds,
    filters: filtersIn(call),
    limits: { min: 5, max: 100 },
  });
  return { RouteTables: items.map((table) => ({ ...table, Routes: routesOf(call, table) })), ...rest };
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRouteTables.html */
function filtersIn(call: Call): FilterTable<RouteTableRecord> {
  const routes = (read: Read<Route>) => (table: RouteTableRecord) => routesOf(call, table).map(read);
  return {
    'association.gateway-id': associations((association) => association.GatewayId),
    'association.main': associations((association) => association.Main),
    'association.route-table-association-id': associations(
      (association) => association.RouteTableAssociationId,
    ),
    'association.route-table-id': associations((association) => association.RouteTableId),
    'association.subnet-id': associations((association) => association.SubnetId),
    'owner-id': (table) => table.OwnerId,
    'route-table-id': (table) => table.RouteTableId,
    'route.destination-cidr-block': routes((route) => route.DestinationCidrBlock),
    'route.destination-ipv6-cidr-block': routes((route) => route.DestinationIpv6CidrBlock),
    'route.destination-prefix-list-id': routes((route) => route.DestinationPrefixListId),
    'route.egress-only-internet-gateway-id': routes((route) => route.EgressOnlyInternetGatewayId),
    'route.gateway-id': routes((route) => route.GatewayId),
    'route.instance-id': routes((route) => route.InstanceId),
    'route.nat-gateway-id': routes((route) => route.NatGatewayId),
    'route.origin': routes((route) => route.Origin),
    'route.state': routes((route) => route.State),
    'route.transit-gateway-id': routes((route) => route.TransitGatewayId),
    'route.vpc-peering-connection-id': routes((route) => route.VpcPeeringConnectionId),
    'vpc-id': (table) => table.VpcId,
  };
}
