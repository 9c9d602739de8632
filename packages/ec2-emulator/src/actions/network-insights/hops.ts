import type { Explanation, PathComponent, Route } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { parseCidr } from '../../network/cidr.ts';
import { routesOf } from '../../network/routes.ts';
import type { NetworkInterfaceRecord } from '../../state/records.ts';
import type { PathEnd } from './endpoints.ts';
import { decidingEntry, holds, type Packet, passingRule } from './packet.ts';

/** A thing that a packet passes, its components without their places on the way, or why it does not pass. */
export interface Hop {
  readonly components: readonly Omit<PathComponent, 'SequenceNumber'>[];
  readonly explanation?: Explanation;
}

/** From the internet through a gateway: only to interfaces of its VPC that have a public address. */
export function fromInternet(
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

/** An interface on the way. */
export const interfaceHop = ({
  NetworkInterfaceId,
  Attachment,
  SubnetId,
  VpcId,
}: NetworkInterfaceRecord): Hop => ({
  components: [
    {
      Component: { Id: NetworkInterfaceId },
      ...(Attachment?.InstanceId && { AttachedTo: { Id: Attachment.InstanceId } }),
      Subnet: { Id: SubnetId },
      Vpc: { Id: VpcId },
    },
  ],
});

/** The security groups of an interface, on the way out of or into it. */
export function groupsHop(
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

/** The network ACL of an interface's subnet, on the way out of or into it. */
export function aclHop(
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

/** The route from an interface's subnet, and the gateway it leads through. */
export function routeHop(
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
