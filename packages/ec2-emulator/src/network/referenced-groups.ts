import type { ReferencedSecurityGroup, UserIdGroupPair } from '@aws-sdk/client-ec2';
import type { Call } from '../core/call.ts';
import { Ec2Error } from '../core/errors.ts';
import { checkId, find } from '../core/find.ts';
import type { SecurityGroupRecord, SecurityGroupRuleRecord } from '../state/records.ts';
import { isAssociated } from './interface-groups.ts';
import type { RuleSpec } from './security-group-rules.ts';
import { groupNamed } from './security-groups.ts';
import { activePeering, connectionStatus } from './vpc-peering.ts';

/** What a rule says of the group it is about. */
export type Reference = Pick<RuleSpec, 'ReferencedGroupInfo' | 'referencedName'>;

/**
 * The group a new rule is about: one of the same VPC, of a VPC that is peered with it, one that is associated with its
 * VPC, or another account's, whose VPC is taken to be peered. Throws `InvalidGroup.NotFound` when there is none.
 */
export function referencedGroup(call: Call, group: SecurityGroupRecord, pair: UserIdGroupPair): Reference {
  return { ReferencedGroupInfo: infoOf(call, group, pair), ...named(pair) };
}

/** The same for a rule that is there: the group it is about may be gone. */
export function existingReference(call: Call, group: SecurityGroupRecord, pair: UserIdGroupPair): Reference {
  const rule = call.region.securityGroupRules
    .where('group', group.GroupId)
    .find(({ ReferencedGroupInfo: info }) => info && info.GroupId === pair.GroupId);
  return rule?.ReferencedGroupInfo
    ? { ReferencedGroupInfo: rule.ReferencedGroupInfo }
    : referencedGroup(call, group, pair);
}

/** What a reference to a group of another VPC has come to by now. */
export function shownReference(call: Call, info: ReferencedSecurityGroup): ReferencedSecurityGroup {
  const { UserId, PeeringStatus, ...rest } = info;
  if (!info.VpcId) return info;
  const status = info.VpcPeeringConnectionId
    ? connectionStatus(call, info.VpcPeeringConnectionId)
    : PeeringStatus;
  return {
    ...rest,
    ...(exists(call, info) && { UserId }),
    ...(status && { PeeringStatus: status }),
  };
}

/** A rule as EC2 describes it, but for its tags. */
export function shownRule(call: Call, rule: SecurityGroupRuleRecord): SecurityGroupRuleRecord {
  if (!rule.ReferencedGroupInfo) return rule;
  return { ...rule, ReferencedGroupInfo: shownReference(call, rule.ReferencedGroupInfo) };
}

/**
 * Whether a rule is about a group that is gone, or can't be reached any more.
 * @see https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html
 */
export function isStale(call: Call, group: SecurityGroupRecord, rule: SecurityGroupRuleRecord): boolean {
  const info = rule.ReferencedGroupInfo;
  if (!info) return false;
  if (!exists(call, info)) return true;
  if (info.VpcPeeringConnectionId) return connectionStatus(call, info.VpcPeeringConnectionId) !== 'active';
  const isForeign = info.VpcId !== undefined && info.UserId === call.region.accountId;
  return isForeign && !isAssociated(call.region, info.GroupId ?? '', group.VpcId);
}

function exists({ region, world }: Call, { GroupId, UserId }: ReferencedSecurityGroup): boolean {
  return world.region(UserId ?? region.accountId, region.name).securityGroups.has(GroupId ?? '');
}

function named({ GroupName }: UserIdGroupPair): Pick<Reference, 'referencedName'> {
  return GroupName === undefined ? {} : { referencedName: GroupName };
}

function infoOf(call: Call, group: SecurityGroupRecord, pair: UserIdGroupPair): ReferencedSecurityGroup {
  const { region } = call;
  const { GroupId, VpcId, OwnerId: UserId } = groupOf(call, pair);
  if (VpcId === group.VpcId) return { GroupId, UserId };
  const peering = activePeering(call, group.VpcId, { OwnerId: UserId, VpcId });
  if (peering) {
    const { VpcPeeringConnectionId } = peering;
    return { GroupId, UserId, VpcId, VpcPeeringConnectionId, PeeringStatus: 'active' };
  }
  if (UserId !== region.accountId) return { GroupId, UserId, VpcId, PeeringStatus: 'active' };
  if (isAssociated(region, GroupId, group.VpcId)) return { GroupId, UserId, VpcId };
  throw new Ec2Error(
    'InvalidGroup.NotFound',
    'You have specified two resources that belong to different networks.',
  );
}

function groupOf({ region, world, accounts }: Call, pair: UserIdGroupPair): SecurityGroupRecord {
  if (!pair.GroupId) {
    if (!pair.GroupName) throw new Ec2Error('MissingParameter', 'Source group ID missing.');
    return groupNamed(region, pair.GroupName);
  }
  checkId(region.securityGroups.idFormat, pair.GroupId);
  const UserId = pair.UserId ?? region.accountId;
  if (UserId !== region.accountId && !accounts.has(UserId)) {
    throw new Ec2Error('InvalidGroup.NotFound', `The security group '${pair.GroupId}' does not exist`);
  }
  return find(world.region(UserId, region.name).securityGroups, pair.GroupId);
}
