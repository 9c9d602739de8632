import { type Call, ec2Arn, newId } from '../core/call.ts';
import type { SecurityGroupRecord, SecurityGroupRuleRecord } from '../state/records.ts';
import type { RegionState } from '../state/world.ts';

/** What a rule allows, before it is one. Exactly one of the four peers is there. */
export type RuleSpec = Pick<
  SecurityGroupRuleRecord,
  | 'IsEgress'
  | 'IpProtocol'
  | 'FromPort'
  | 'ToPort'
  | 'CidrIpv4'
  | 'CidrIpv6'
  | 'PrefixListId'
  | 'ReferencedGroupInfo'
  | 'referencedName'
  | 'Description'
>;

/** Adds a rule to a group. */
export function createRule(call: Call, group: SecurityGroupRecord, spec: RuleSpec): SecurityGroupRuleRecord {
  const SecurityGroupRuleId = newId(call, 'sgr');
  return call.region.securityGroupRules.put({
    FromPort: -1,
    ToPort: -1,
    ...spec,
    SecurityGroupRuleId,
    GroupId: group.GroupId,
    GroupOwnerId: group.OwnerId,
    SecurityGroupRuleArn: ec2Arn(call.region, 'security-group-rule', SecurityGroupRuleId),
  });
}

/** A group's rules of one direction, in order of creation. */
export function rulesOf(region: RegionState, groupId: string, isEgress: boolean): SecurityGroupRuleRecord[] {
  return region.securityGroupRules.where('group', groupId).filter((rule) => rule.IsEgress === isEgress);
}

/** The same for rules that allow the same: EC2 takes no group with two of them. Descriptions don't count. */
export function ruleKey({ IsEgress, IpProtocol, FromPort = -1, ToPort = -1, ...spec }: RuleSpec): string {
  return [IsEgress, IpProtocol, FromPort, ToPort, peerOf(spec)].join(' ');
}

/** Whom a rule is about: a block, a prefix list or a group. */
export function peerOf(spec: Omit<RuleSpec, 'IsEgress' | 'IpProtocol'>): string {
  return spec.CidrIpv4 ?? spec.CidrIpv6 ?? spec.PrefixListId ?? spec.ReferencedGroupInfo?.GroupId ?? '';
}

/** A rule as EC2's errors quote it: `peer: 0.0.0.0/0, TCP, from port: 22, to port: 22, ALLOW`. */
export function ruleInWords(spec: RuleSpec): string {
  return `peer: ${peerOf(spec)}, ${trafficInWords(spec)}, ALLOW`;
}

function trafficInWords({ IpProtocol, FromPort = -1, ToPort = -1 }: RuleSpec): string {
  const orAll = (value: number) => (value === -1 ? 'ALL' : value);
  switch (IpProtocol) {
    case '-1':
      return 'ALL';
    case 'tcp':
    case 'udp':
      return `${IpProtocol.toUpperCase()}, from port: ${FromPort}, to port: ${ToPort}`;
    case 'icmp':
    case 'icmpv6':
      return `${IpProtocol.toUpperCase()}, type: ${orAll(FromPort)}, code: ${orAll(ToPort)}`;
    default:
      return `protocol: ${IpProtocol}`;
  }
}
