import type { TransitGatewayRoute, TransitGatewayRouteAttachment } from '@aws-sdk/client-ec2';
import type { Call } from '../core/call.ts';
import type { TransitGatewayRouteTableRecord } from '../state/transit-records.ts';
import { amazonPrefixLists } from './prefix-lists.ts';
import { attachmentState, endsOf, type SeenAttachment, seenAttachments } from './transit-attachments.ts';
import { connectionBlocks } from './vpn.ts';

/**
 * A transit gateway table's routes as they are now: the static ones, and those its propagations bring. A static route
 * goes before one to the same block that is propagated, and of two VPCs with the same block the one that came first.
 */
export function transitRoutesOf(call: Call, table: TransitGatewayRouteTableRecord): TransitGatewayRoute[] {
  const seen = new Map(
    seenAttachments(call).map((each) => [each.attachment.TransitGatewayAttachmentId, each]),
  );
  const routes = new Map<string, TransitGatewayRoute>();
  for (const { destination, prefixList, attachmentId } of table.routes) {
    const target = attachmentId === undefined ? undefined : seen.get(attachmentId);
    const leads = target !== undefined && isUp(call, target);
    for (const DestinationCidrBlock of prefixList ? blocksIn(call, destination) : [destination]) {
      routes.set(DestinationCidrBlock, {
        DestinationCidrBlock,
        ...(prefixList && { PrefixListId: destination }),
        ...(target && { TransitGatewayAttachments: [routeAttachment(call, target)] }),
        Type: 'static',
        State: leads ? 'active' : 'blackhole',
      });
    }
  }
  for (const attachmentId of table.propagations) {
    const from = seen.get(attachmentId);
    if (!from || !isUp(call, from)) continue;
    for (const DestinationCidrBlock of propagatedBlocks(call, from)) {
      const before = routes.get(DestinationCidrBlock);
      routes.set(
        DestinationCidrBlock,
        before ? withPath(call, before, from) : propagated(call, DestinationCidrBlock, from),
      );
    }
  }
  return [...routes.values()];
}

/** How a route names the attachment it leads to. */
export function routeAttachment(call: Call, { attachment }: SeenAttachment): TransitGatewayRouteAttachment {
  const { TransitGatewayAttachmentId, ResourceType } = attachment;
  const { ResourceId } = endsOf(call.region, attachment);
  return { ResourceId, TransitGatewayAttachmentId, ResourceType };
}

function propagated(call: Call, DestinationCidrBlock: string, from: SeenAttachment): TransitGatewayRoute {
  return {
    DestinationCidrBlock,
    TransitGatewayAttachments: [routeAttachment(call, from)],
    Type: 'propagated',
    State: 'active',
  };
}

/** Several VPN connections to the same block share its traffic, when the gateway supports that. */
function withPath(call: Call, route: TransitGatewayRoute, from: SeenAttachment): TransitGatewayRoute {
  const paths = route.TransitGatewayAttachments ?? [];
  const { ResourceType, TransitGatewayId } = from.attachment;
  const shared =
    route.Type === 'propagated' &&
    [...paths, { ResourceType }].every((path) => path.ResourceType === 'vpn') &&
    from.home.transitGateways.get(TransitGatewayId)?.Options.VpnEcmpSupport === 'enable';
  return shared ? { ...route, TransitGatewayAttachments: [...paths, routeAttachment(call, from)] } : route;
}

const isUp = (call: Call, seen: SeenAttachment): boolean =>
  ['available', 'modifying'].includes(attachmentState(call, seen));

/** What an attachment has to tell: a VPC its blocks, a VPN connection its static routes. */
function propagatedBlocks({ world, region, now }: Call, { attachment }: SeenAttachment): string[] {
  const { ResourceType, ResourceId, ResourceOwnerId, vpc: attached } = attachment;
  const of = world.region(ResourceOwnerId, region.name);
  const connection = ResourceType === 'vpn' ? of.vpnConnections.get(ResourceId) : undefined;
  if (connection) return connectionBlocks(connection, now);
  const vpc = ResourceType === 'vpc' ? of.vpcs.get(ResourceId) : undefined;
  const four = vpc?.CidrBlockAssociationSet?.filter((each) => each.CidrBlockState?.State === 'associated');
  const six =
    attached?.Options.Ipv6Support === 'enable'
      ? vpc?.Ipv6CidrBlockAssociationSet?.filter((each) => each.Ipv6CidrBlockState?.State === 'associated')
      : [];
  return [
    ...(four ?? []).flatMap(({ CidrBlock }) => CidrBlock ?? []),
    ...(six ?? []).flatMap(({ Ipv6CidrBlock }) => Ipv6CidrBlock ?? []),
  ];
}

/** The blocks of a prefix list as it is now: to each there is a route. */
function blocksIn({ region }: Call, prefixListId: string): string[] {
  const own = region.prefixLists.get(prefixListId)?.versions.at(-1);
  if (own) return own.flatMap(({ Cidr }) => Cidr ?? []);
  const amazons = amazonPrefixLists(region.name).find((list) => list.PrefixListId === prefixListId);
  return [...(amazons?.entries ?? [])];
}
