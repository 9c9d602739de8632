import type { SecurityGroupRuleRequest } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { canonical, checkDescription } from '../../network/ip-permissions.ts';
import { checkPrefixList } from '../../network/prefix-lists.ts';
import { existingReference } from '../../network/referenced-groups.ts';
import { checkRuleQuota } from '../../network/rule-quota.ts';
import { type RuleSpec, ruleInWords, ruleKey, rulesOf } from '../../network/security-group-rules.ts';
import { trafficOf } from '../../network/traffic.ts';
import type { SecurityGroupRecord, SecurityGroupRuleRecord } from '../../state/records.ts';
import { rulesById } from './rules-by-id.ts';

const PEERS = 'cidrIp, cidrIpv6, prefixListId, or referencedGroupId';

/** Replaces rules in place: they keep their ids and tags, and traffic that stays allowed is never dropped. */
export default action('ModifySecurityGroupRules', (input, call) => {
  const { region } = call;
  const group = find(region.securityGroups, input.GroupId);
  const updates = input.SecurityGroupRules ?? [];
  const ids = updates.map((update) => update.SecurityGroupRuleId ?? '');
  const rules = rulesById(region, group, ids);
  if (rules.length < updates.length) {
    throw errors.invalidParameterValue('The same security group rule must not appear multiple times');
  }
  rules.forEach((rule, index) => {
    region.securityGroupRules.put(modified(call, group, rule, updates[index]?.SecurityGroupRule ?? {}));
  });
  for (const isEgress of [false, true]) checkRules(call, group, isEgress);
  return { Return: true };
});

function modified(
  call: Call,
  group: SecurityGroupRecord,
  rule: SecurityGroupRuleRecord,
  asked: SecurityGroupRuleRequest,
): SecurityGroupRuleRecord {
  const {
    CidrIpv4: _4,
    CidrIpv6: _6,
    PrefixListId: _p,
    ReferencedGroupInfo: _g,
    referencedName: _n,
    Description: _d,
    ...kept
  } = rule;
  checkDescription(asked.Description);
  const changed = {
    ...kept,
    ...trafficOf(asked),
    ...peer(call, group, asked),
    ...(asked.Description && { Description: asked.Description }),
  };
  const [was, is] = [peerKind(rule), peerKind(changed)];
  if (was !== is) {
    const article = is.startsWith('IP') ? 'an' : 'a';
    throw errors.invalidParameterValue(`You may not specify ${article} ${is} for an existing ${was} rule.`);
  }
  return changed;
}

function peer(call: Call, group: SecurityGroupRecord, asked: SecurityGroupRuleRequest): Partial<RuleSpec> {
  const { CidrIpv4, CidrIpv6, PrefixListId, ReferencedGroupId: GroupId } = asked;
  const given = [CidrIpv4, CidrIpv6, PrefixListId, GroupId].filter((each) => each !== undefined);
  if (given.length === 0) {
    throw new Ec2Error('MissingParameter', `The request must contain exactly one of: ${PEERS}`);
  }
  if (given.length > 1) {
    throw errors.invalidParameterCombination(`Only one of ${PEERS} can be specified`);
  }
  if (CidrIpv4 !== undefined) return { CidrIpv4: canonical(CidrIpv4, 4) };
  if (CidrIpv6 !== undefined) return { CidrIpv6: canonical(CidrIpv6, 6) };
  if (PrefixListId !== undefined) return { PrefixListId: checkPrefixList(call.region, PrefixListId) };
  return existingReference(call, group, { GroupId });
}

function peerKind(spec: Partial<RuleSpec>): string {
  if (spec.CidrIpv4) return 'IPv4 CIDR';
  if (spec.CidrIpv6) return 'IPv6 CIDR';
  return spec.PrefixListId ? 'prefix list' : 'referenced group id';
}

function checkRules(call: Call, group: SecurityGroupRecord, isEgress: boolean): void {
  const rules = rulesOf(call.region, group.GroupId, isEgress);
  const seen = new Set<string>();
  for (const rule of rules) {
    const key = ruleKey(rule);
    if (seen.has(key)) {
      throw new Ec2Error(
        'InvalidPermission.Duplicate',
        `the specified rule "${ruleInWords(rule)}" already exists`,
      );
    }
    seen.add(key);
  }
  checkRuleQuota(call.region, rules);
}
