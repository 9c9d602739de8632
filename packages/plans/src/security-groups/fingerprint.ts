import type { Check } from '@muster/contract';
import {
  type Rule,
  type RuleDraft,
  ruleFromSdk,
  ruleToRequest,
  type SecurityGroupRuleShape,
  THIS_GROUP,
  tagsTo,
} from '@muster/ec2-model';
import { plainFound } from '../canonical.ts';
import { check, type Planned } from '../step.ts';

const FIELDS = ['IsEgress', 'IpProtocol', 'FromPort', 'ToPort', 'CidrIpv4', 'CidrIpv6', 'PrefixListId'];
const OTHER = 'ReferencedGroupInfo:ReferencedGroupInfo.{GroupId:GroupId},Description:Description,Tags:Tags';
const named = (fields: readonly string[]) => fields.map((field) => `${field}:${field}`).join(',');

/** What is compared of each rule, under the SDK's names. The owner of a peer group is not: EC2 fills it in. */
const WITHOUT_IDS = `SecurityGroupRules[].{${named(FIELDS)},${OTHER}}`;
const WITH_IDS = `SecurityGroupRules[].{${named(['SecurityGroupRuleId', ...FIELDS])},${OTHER}}`;

/** The whole group is as it was read. */
export function groupShows(groupId: string, rules: readonly Rule[]): Check {
  return check('DescribeSecurityGroupRules', inGroup(groupId), WITH_IDS, rules.map(withId));
}

/** The whole group has these rules, under whatever ids. */
export function groupAllows(groupId: Planned<string>, rules: readonly RuleDraft[]): Check {
  return check('DescribeSecurityGroupRules', inGroup(groupId), WITHOUT_IDS, printIn(groupId, rules));
}

/** These rules are among those of the group, under whatever ids. */
export function groupIncludes(groupId: Planned<string>, rules: readonly RuleDraft[]): Check {
  return check(
    'DescribeSecurityGroupRules',
    inGroup(groupId),
    WITHOUT_IDS,
    printIn(groupId, rules),
    'includes',
  );
}

/** None of these rules is among those of the group. */
export function groupExcludes(groupId: Planned<string>, rules: readonly RuleDraft[]): Check {
  return check(
    'DescribeSecurityGroupRules',
    inGroup(groupId),
    WITHOUT_IDS,
    printIn(groupId, rules),
    'excludes',
  );
}

/** These rules are as given; other rules of the group may have changed. */
export function rulesShow(rules: readonly Rule[]): Check {
  return check('DescribeSecurityGroupRules', byId(rules.map((rule) => rule.id)), WITH_IDS, rules.map(withId));
}

/** The rules that a step made are still as it made them. */
export function madeRulesShow(ids: Planned<string[]>, rules: readonly RuleDraft[]): Check {
  return check('DescribeSecurityGroupRules', byId(ids), WITHOUT_IDS, rules.map(print));
}

/** None of the rules with these ids exists. */
export function rulesAreGone(ids: Planned<string[]>): Check {
  return check('DescribeSecurityGroupRules', byId(ids), 'length(SecurityGroupRules)', 0);
}

/** Whether a check can say what these rules are: the id of a group that does not exist yet can't be compared. */
export function canCompare(groupId: Planned<string>, rules: readonly RuleDraft[]): boolean {
  return typeof groupId === 'string' || !rules.some(isAboutItself);
}

/** The rules that a re-read of a group found, out of a step's `found`: the third side of a three-way difference. */
export function rulesFound(found: unknown): Rule[] {
  const rows = plainFound(found) ?? [];
  return Array.isArray(rows) ? rows.map((row) => ruleFromSdk(row as SecurityGroupRuleShape)) : [];
}

const inGroup = (groupId: Planned<string>) => ({ Filters: [{ Name: 'group-id', Values: [groupId] }] });

// A filter rather than SecurityGroupRuleIds: a rule that is gone is then missing from the reply, not an error.
const byId = (ids: Planned<string[]>) => ({ Filters: [{ Name: 'security-group-rule-id', Values: ids }] });

/** Rules of a group under the SDK's names, with the group's own id where they refer to it. */
function printIn(groupId: Planned<string>, rules: readonly RuleDraft[]) {
  return rules.map((rule) =>
    print(isAboutItself(rule) ? { ...rule, peer: { kind: 'group', groupId: groupId as string } } : rule),
  );
}

const isAboutItself = ({ peer }: RuleDraft) => peer.kind === 'group' && peer.groupId === THIS_GROUP;

function print(rule: RuleDraft) {
  const { ReferencedGroupId, ...request } = { ReferencedGroupId: undefined, ...ruleToRequest(rule) };
  return {
    IsEgress: rule.direction === 'egress',
    ...request,
    ...(ReferencedGroupId && { ReferencedGroupInfo: { GroupId: ReferencedGroupId } }),
    Tags: tagsTo(rule.tags ?? []),
  };
}

function withId(rule: Rule) {
  return { SecurityGroupRuleId: rule.id, ...print(rule) };
}
