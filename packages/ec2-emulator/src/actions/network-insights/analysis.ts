import type { Explanation, PathComponent, Route } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { parseCidr } from '../../network/cidr.ts';
import { routesOf } from '../../network/routes.ts';
import type { NetworkInterfaceRecord } from '../../state/records.ts';
import type { NetworkInsightsPathRecord } from '../../state/task-records.ts';
import { type PathEnd, pathEnd } from './endpoints.ts';
import { decidingEntry, holds, type Packet, passingRule } from './packet.ts';

/** The way a packet takes, hop by hop, or why it does not arrive. */
export interface Way {
  readonly found: boolean;
  readonly components: readonly PathComponent[];
  readonly explanations: readonly Explanation[];
}

type Component = Omit<PathComponent, 'SequenceNumber'>;
interface Hop {
  readonly components: readonly Component[];
  readonly explanation?: Explanation;
}

/**
 * Follows a path's packet through security groups, network ACLs, route tables and gateways as they are now. Only the
 * way there is looked at: replies pass stateful groups, and paths with stateless ACLs on the way back are not told.
 * @see https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html
 */
export function analyse(call: Call, path: NetworkInsightsPathRecord): Way {
  const source = pathEnd(call, path.Source);
  const destination = path.Destination ? pathEnd(call, path.Destination) : undefined;
  const packet = packetOf(path, source, destination);
  const leaving =
    source.kind === 'interface'
      ? leave(call, source.of, packet, destination)
      : fromInternet(source, destination);
  const arriving =
    destination?.kind === 'interface'
      ? arrive(call, destination.of, packet, source.kind === 'interface' ? source.of : undefined)
      : [];
  const hops = [...leaving, ...arriving];
  const stop = hops.findIndex(({ explanation }) => explanation);
  const passed = stop === -1 ? hops : hops.slice(0, stop);
  const components = passed
    .flatMap((hop) => hop.components)
    .map((each, index) => ({ SequenceNumber: index + 1, ...each }));
  const explanations = hops.flatMap(({ explanation }) => explanation ?? []);
  return { found: stop === -1, components: stop === -1 ? components : [], explanations };
}

function packetOf(
  path: NetworkInsightsPathRecord,
  source: PathEnd,
  destination: PathEnd | undefined,
): Packet {
  const addressOf = (end: PathEnd | undefined) =>
    end?.kind === 'interface' ? end.of.PrivateIpAddress : undefined;
  return {
    protocol: path.Protocol === 'udp' ? 'udp' : 'tcp',
    port: path.DestinationPort,
    from: path.SourceIp ?? addressOf(source),
    to: path.DestinationIp ?? addressOf(destination),
  };
}

function leave(
  call: Call,
  from: NetworkInterfaceRecord,
  packet: Packet,
  destination: PathEnd | undefined,
): Hop[] {
  const to = destination?.kind === 'interface' ? destination.of : undefined;
  const groups = groupsHop(call, from, packet, true, to);
  // Within a subnet neither its ACL nor its routes are asked.
  if (to?.SubnetId === from.SubnetId) return [interfaceHop(from), groups];
  return [
    interfaceHop(from),
    groups,
    aclHop(call, from, packet, true),
    routeHop(call, from, packet, destination),
  ];
}

function arrive(
  call: Call,
  to: NetworkInterfaceRecord,
  packet: Packet,
  from: NetworkInterfaceRecord | undefined,
): Hop[] {
  const groups = groupsHop(call, to, packet, false, from);
  if (from?.SubnetId === to.SubnetId) return [groups, interfaceHop(to)];
  return [aclHop(call, to, packet, false), groups, interfaceHop(to)];
}

function fromInternet(
  source: Extract<PathEnd, { kind: 'internet' }>,
  destination: PathEnd | undefined,
): Hop[] {
  const component = { Component: { Id: source.gatewayId } };
  if (destination?.kind !== 'interface') return [{ components: [component] }];
  const networkInterface = { Id: destination.of.NetworkInterfaceId };
  if (destination.of.VpcId !== source.vpcId) {
    return [
      {
        components: [],
        explanation: { ExplanationCode: 'IGW_NOT_ATTACHED_TO_VPC', InternetGateway: component.Component },
      },
    ];
  }
  if (!destination.of.Association?.PublicIp) {
    const explanation = {
      ExplanationCode: 'IGW_PUBLIC_IP_ASSOCIATION_FOR_INGRESS',
      NetworkInterface: networkInterface,
    };
    return [{ components: [], explanation: { ...explanation, InternetGateway: component.Component } }];
  }
  return [{ components: [component] }];
}

const interfaceHop = ({ NetworkInterfaceId, Attachment, SubnetId, VpcId }: NetworkInterfaceRecord): Hop => ({
  components: [
    {
      Component: { Id: NetworkInterfaceId },
      ...(Attachment?.InstanceId && { AttachedTo: { Id: Attachment.InstanceId } }),
      Subnet: { Id: SubnetId },
      Vpc: { Id: VpcId },
    },
  ],
});

function groupsHop(
  call: Call,
  of: NetworkInterfaceRecord,
  packet: Packet,
  egress: boolean,
  peer: NetworkInterfaceRecord | undefined,
): Hop {
  const Direction = egress ? 'egress' : 'ingress';
  const rule = passingRule(call, of, packet, egress, peer);
  if (!rule) {
    const SecurityGroups = (of.Groups ?? []).map(({ GroupId }) => ({ Id: GroupId }));
    const NetworkInterface = { Id: of.NetworkInterfaceId };
    return {
      components: [],
      explanation: { ExplanationCode: 'ENI_SG_RULES_MISMATCH', Direction, SecurityGroups, NetworkInterface },
    };
  }
  const SecurityGroupRule = {
    Direction,
    Cidr: rule.CidrIpv4,
    SecurityGroupId: rule.ReferencedGroupInfo?.GroupId,
    PrefixListId: rule.PrefixListId,
    Protocol: rule.IpProtocol,
    ...(rule.IpProtocol !== '-1' && { PortRange: { From: rule.FromPort, To: rule.ToPort } }),
  };
  return { components: [{ Component: { Id: rule.GroupId }, SecurityGroupRule }] };
}

function aclHop(
  call: Call,
  { SubnetId, VpcId }: NetworkInterfaceRecord,
  packet: Packet,
  egress: boolean,
): Hop {
  const acl = call.region.networkAcls
    .where('vpc', VpcId)
    .find(({ Associations }) => Associations.some((each) => each.SubnetId === SubnetId));
  if (!acl) return { components: [] };
  const entry = decidingEntry(acl, packet, egress);
  const AclRule = entry && {
    Cidr: entry.CidrBlock,
    Egress: egress,
    Protocol: entry.Protocol,
    RuleAction: entry.RuleAction,
    RuleNumber: entry.RuleNumber,
    PortRange: entry.PortRange,
  };
  if (entry?.RuleAction === 'allow')
    return { components: [{ Component: { Id: acl.NetworkAclId }, AclRule }] };
  const Direction = egress ? 'egress' : 'ingress';
  const explanation = {
    ExplanationCode: 'SUBNET_ACL_RESTRICTION',
    Direction,
    Acl: { Id: acl.NetworkAclId },
    AclRule,
  };
  return { components: [], explanation: { ...explanation, Subnet: { Id: SubnetId } } };
}

function routeHop(
  call: Call,
  from: NetworkInterfaceRecord,
  packet: Packet,
  destination: PathEnd | undefined,
): Hop {
  const tables = call.region.routeTables.where('vpc', from.VpcId);
  const table =
    tables.find(({ Associations }) => Associations.some(({ SubnetId }) => SubnetId === from.SubnetId)) ??
    tables.find(({ Associations }) => Associations.some(({ Main }) => Main));
  const route = table && longest(routesOf(call, table), packet.to);
  const RouteTable = { Id: table?.RouteTableId };
  if (!route || !leadsTo(route, from, destination)) {
    return {
      components: [],
      explanation: { ExplanationCode: 'NO_ROUTE_TO_DESTINATION', RouteTable, Subnet: { Id: from.SubnetId } },
    };
  }
  if (destination?.kind !== 'interface' && !from.Association?.PublicIp) {
    const NetworkInterface = { Id: from.NetworkInterfaceId };
    return {
      components: [],
      explanation: { ExplanationCode: 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS', NetworkInterface },
    };
  }
  const RouteTableRoute = {
    DestinationCidr: route.DestinationCidrBlock,
    GatewayId: route.GatewayId,
    VpcPeeringConnectionId: route.VpcPeeringConnectionId,
    Origin: route.Origin,
    State: route.State,
  };
  const gateway = route.VpcPeeringConnectionId ?? (route.GatewayId === 'local' ? undefined : route.GatewayId);
  return {
    components: [
      { Component: RouteTable, RouteTableRoute },
      ...(gateway ? [{ Component: { Id: gateway } }] : []),
    ],
  };
}

/** The route of the longest prefix that holds the address. */
function longest(routes: readonly Route[], address: string | undefined): Route | undefined {
  const prefix = ({ DestinationCidrBlock }: Route) => parseCidr(DestinationCidrBlock ?? '')?.prefix ?? -1;
  return routes
    .filter(({ DestinationCidrBlock, State }) => State === 'active' && holds(DestinationCidrBlock, address))
    .sort((a, b) => prefix(b) - prefix(a))[0];
}

function leadsTo(route: Route, from: NetworkInterfaceRecord, destination: PathEnd | undefined): boolean {
  if (destination?.kind === 'interface') {
    return destination.of.VpcId === from.VpcId
      ? route.GatewayId === 'local'
      : route.VpcPeeringConnectionId !== undefined;
  }
  return destination
    ? route.GatewayId === destination.gatewayId
    : route.GatewayId?.startsWith('igw-') === true;
}
