import { type TagShape, tagsFrom } from '../tag.ts';
import type { Direction, Peer, Rule, RuleDraft } from './rule.ts';

/** What of the SDK's `SecurityGroupRule` a rule is made of. */
export interface SecurityGroupRuleShape {
  readonly SecurityGroupRuleId?: string | undefined;
  readonly IsEgress?: boolean | undefined;
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
  readonly CidrIpv4?: string | undefined;
  readonly CidrIpv6?: string | undefined;
  readonly PrefixListId?: string | undefined;
  readonly ReferencedGroupInfo?:
    | { readonly GroupId?: string | undefined; readonly UserId?: string | undefined }
    | undefined;
  readonly Description?: string | undefined;
  readonly Tags?: readonly TagShape[] | undefined;
}

/** A rule out of a DescribeSecurityGroupRules reply. */
export function ruleFromSdk(shape: SecurityGroupRuleShape): Rule {
  return {
    id: shape.SecurityGroupRuleId ?? '',
    direction: shape.IsEgress ? 'egress' : 'ingress',
    protocol: shape.IpProtocol ?? '-1',
    fromPort: shape.FromPort ?? -1,
    toPort: shape.ToPort ?? -1,
    peer: peerFromSdk(shape),
    description: shape.Description ?? '',
    tags: tagsFrom(shape.Tags),
  };
}

/** One entry of `IpPermissions`, as the Authorize and Revoke operations take it. */
export interface IpPermissionShape {
  IpProtocol: string;
  FromPort?: number;
  ToPort?: number;
  IpRanges?: { CidrIp: string; Description?: string }[];
  Ipv6Ranges?: { CidrIpv6: string; Description?: string }[];
  UserIdGroupPairs?: { GroupId: string; UserId?: string; Description?: string }[];
  PrefixListIds?: { PrefixListId: string; Description?: string }[];
}

/** A rule as one `IpPermission`. Ports are left out for all traffic, where EC2 takes none. */
export function ruleToIpPermission(rule: RuleDraft): IpPermissionShape {
  return {
    IpProtocol: rule.protocol,
    ...(rule.protocol !== '-1' && { FromPort: rule.fromPort, ToPort: rule.toPort }),
    ...permissionPeer(rule.peer, rule.description ? { Description: rule.description } : {}),
  };
}

/** The rules that one `IpPermission` stands for: one for each of its peers. */
export function rulesFromIpPermission(
  direction: Direction,
  permission: Partial<IpPermissionShape>,
): RuleDraft[] {
  const rule = (peer: Peer, description: string | undefined): RuleDraft => ({
    direction,
    protocol: permission.IpProtocol ?? '-1',
    fromPort: permission.FromPort ?? -1,
    toPort: permission.ToPort ?? -1,
    peer,
    description,
  });
  const { IpRanges = [], Ipv6Ranges = [], UserIdGroupPairs = [], PrefixListIds = [] } = permission;
  return [
    ...IpRanges.map(({ CidrIp, Description }) => rule({ kind: 'ipv4', cidr: CidrIp }, Description)),
    ...Ipv6Ranges.map(({ CidrIpv6, Description }) => rule({ kind: 'ipv6', cidr: CidrIpv6 }, Description)),
    ...UserIdGroupPairs.map(({ GroupId, UserId, Description }) =>
      rule({ kind: 'group', groupId: GroupId, userId: UserId }, Description),
    ),
    ...PrefixListIds.map(({ PrefixListId, Description }) =>
      rule({ kind: 'prefix-list', prefixListId: PrefixListId }, Description),
    ),
  ];
}

/** A rule as ModifySecurityGroupRules takes it: always the whole rule, which replaces the old one. */
export function ruleToRequest(rule: RuleDraft) {
  return {
    IpProtocol: rule.protocol,
    FromPort: rule.fromPort,
    ToPort: rule.toPort,
    ...requestPeer(rule.peer),
    ...(rule.description && { Description: rule.description }),
  };
}

function peerFromSdk(shape: SecurityGroupRuleShape): Peer {
  if (shape.CidrIpv4 !== undefined) return { kind: 'ipv4', cidr: shape.CidrIpv4 };
  if (shape.CidrIpv6 !== undefined) return { kind: 'ipv6', cidr: shape.CidrIpv6 };
  if (shape.PrefixListId !== undefined) return { kind: 'prefix-list', prefixListId: shape.PrefixListId };
  const { GroupId = '', UserId } = shape.ReferencedGroupInfo ?? {};
  return { kind: 'group', groupId: GroupId, ...(UserId !== undefined && { userId: UserId }) };
}

function permissionPeer(peer: Peer, described: { Description?: string }): Partial<IpPermissionShape> {
  switch (peer.kind) {
    case 'ipv4':
      return { IpRanges: [{ CidrIp: peer.cidr, ...described }] };
    case 'ipv6':
      return { Ipv6Ranges: [{ CidrIpv6: peer.cidr, ...described }] };
    case 'group':
      return {
        UserIdGroupPairs: [
          { GroupId: peer.groupId, ...(peer.userId && { UserId: peer.userId }), ...described },
        ],
      };
    case 'prefix-list':
      return { PrefixListIds: [{ PrefixListId: peer.prefixListId, ...described }] };
  }
}

function requestPeer(peer: Peer) {
  switch (peer.kind) {
    case 'ipv4':
      return { CidrIpv4: peer.cidr };
    case 'ipv6':
      return { CidrIpv6: peer.cidr };
    case 'group':
      return { ReferencedGroupId: peer.groupId };
    case 'prefix-list':
      return { PrefixListId: peer.prefixListId };
  }
}
