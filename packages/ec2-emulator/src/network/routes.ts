import type { Route } from '@aws-sdk/client-ec2';
import type { Call } from '../core/call.ts';
import { stateAt } from '../state/phase.ts';
import type { RouteTableRecord, VpcRecord } from '../state/records.ts';
import { amazonPrefixLists } from './prefix-lists.ts';
import { destinationOf } from './route-destination.ts';
import { leadsThrough } from './transit-attachments.ts';
import { peeringStatus, seenPeerings } from './vpc-peering.ts';
import { connectionBlocks } from './vpn.ts';

/**
 * A table's routes as they are now: the local ones, which follow from the VPC's blocks, those made for it, those of
 * gateway endpoints, and those it takes from virtual private gateways, before which one made for it goes. One whose
 * target is gone leads into a black hole.
 */
export function routesOf(call: Call, table: RouteTableRecord): Route[] {
  const made = table.Routes.map((route) => ({ ...route, State: stateOf(call, table, route) }));
  const taken = new Set(made.map(destinationOf));
  const local = localRoutes(call.region.vpcs.get(table.VpcId)).filter(
    (route) => !taken.has(destinationOf(route)),
  );
  const propagated = propagatedRoutes(call, table).filter((route) => !taken.has(destinationOf(route)));
  return [...local, ...made, ...endpointRoutes(call, table), ...propagated];
}

/** The routes inside of a VPC: one for each of its blocks. */
export function localRoutes(vpc: VpcRecord | undefined): Route[] {
  const local = { GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' } as const;
  const four = vpc?.CidrBlockAssociationSet?.filter((each) => each.CidrBlockState?.State === 'associated');
  const six = vpc?.Ipv6CidrBlockAssociationSet?.filter(
    (each) => each.Ipv6CidrBlockState?.State === 'associated',
  );
  return [
    ...(four ?? []).map(({ CidrBlock }) => ({ DestinationCidrBlock: CidrBlock, ...local })),
    ...(six ?? []).map(({ Ipv6CidrBlock }) => ({ DestinationIpv6CidrBlock: Ipv6CidrBlock, ...local })),
  ];
}

/** A gateway endpoint brings a route to its service's prefix list into each of its tables. */
export function endpointRoutes({ region }: Call, { VpcId, RouteTableId }: RouteTableRecord): Route[] {
  return region.vpcEndpoints
    .where('vpc', VpcId)
    .filter(({ RouteTableIds }) => RouteTableIds?.includes(RouteTableId))
    .flatMap(({ ServiceName, VpcEndpointId }) => {
      const list = amazonPrefixLists(region.name).find((each) => each.PrefixListName === ServiceName);
      if (!list) return [];
      return [
        {
          DestinationPrefixListId: list.PrefixListId,
          GatewayId: VpcEndpointId,
          Origin: 'CreateRoute' as const,
          State: 'active' as const,
        },
      ];
    });
}

/** The static routes of the VPN connections of the gateways a table takes routes from. */
function propagatedRoutes({ region, now }: Call, { PropagatingVgws = [] }: RouteTableRecord): Route[] {
  return PropagatingVgws.flatMap(({ GatewayId = '' }) => {
    const blocks = region.vpnConnections
      .where('vpnGateway', GatewayId)
      .flatMap((connection) => connectionBlocks(connection, now));
    return [...new Set(blocks)].map((DestinationCidrBlock) => ({
      DestinationCidrBlock,
      GatewayId,
      Origin: 'EnableVgwRoutePropagation' as const,
      State: 'active' as const,
    }));
  });
}

function stateOf(call: Call, { VpcId }: RouteTableRecord, route: Route): 'active' | 'blackhole' {
  return leadsSomewhere(call, VpcId, route) ? 'active' : 'blackhole';
}

function leadsSomewhere(call: Call, vpcId: string, route: Route): boolean {
  const { region, now } = call;
  if (route.NetworkInterfaceId) return !!region.networkInterfaces.get(route.NetworkInterfaceId)?.Attachment;
  if (route.InstanceId) return false;
  if (route.NatGatewayId) {
    const gateway = region.natGateways.get(route.NatGatewayId);
    return gateway !== undefined && ['pending', 'available'].includes(stateAt(gateway.phase, now));
  }
  if (route.VpcPeeringConnectionId) {
    const seen = seenPeerings(call).find(
      ({ peering }) => peering.VpcPeeringConnectionId === route.VpcPeeringConnectionId,
    );
    return seen !== undefined && peeringStatus(call, seen.peering) === 'active';
  }
  if (route.TransitGatewayId) return leadsThrough(call, vpcId, route.TransitGatewayId);
  if (route.EgressOnlyInternetGatewayId) {
    return region.egressOnlyInternetGateways.has(route.EgressOnlyInternetGatewayId);
  }
  if (route.CarrierGatewayId) {
    const onVpc = region.carrierGateways.where('vpc', vpcId);
    return onVpc.some((gateway) => gateway.CarrierGatewayId === route.CarrierGatewayId);
  }
  return route.GatewayId === undefined || gatewayServes(call, vpcId, route.GatewayId);
}

function gatewayServes({ region }: Call, vpcId: string, gatewayId: string): boolean {
  if (gatewayId.startsWith('vpce-')) return region.vpcEndpoints.has(gatewayId);
  if (gatewayId.startsWith('vgw-')) {
    return region.vpnGateways.where('vpc', vpcId).some((gateway) => gateway.VpnGatewayId === gatewayId);
  }
  const attachments = region.internetGateways.get(gatewayId)?.Attachments ?? [];
  return gatewayId === 'local' || attachments.some((attachment) => attachment.VpcId === vpcId);
}
