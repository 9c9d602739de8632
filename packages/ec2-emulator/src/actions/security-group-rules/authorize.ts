import type { SecurityGroupRule, TagSpecification } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import {
  type FlatPermission,
  requestedPermissions,
  rulesFromPermissions,
} from '../../network/ip-permissions.ts';
import { shownRule } from '../../network/referenced-groups.ts';
import { checkRuleQuota } from '../../network/rule-quota.ts';
import { createRule, ruleInWords, ruleKey, rulesOf } from '../../network/security-group-rules.ts';
import { requestedGroup } from '../../network/security-groups.ts';

interface AuthorizeRequest extends FlatPermission {
  readonly GroupId?: string | undefined;
  readonly GroupName?: string | undefined;
  readonly TagSpecifications?: TagSpecification[] | undefined;
}

/** Adds rules of one direction to a group: all of them or, when one is refused, none. */
export function authorize(input: AuthorizeRequest, call: Call, isEgress: boolean) {
  const { region } = call;
  const group = requestedGroup(region, input);
  const permissions = requestedPermissions(input);
  if (permissions.length === 0) throw errors.missingParameter('ipPermissions');
  const tags = requestedTags(input.TagSpecifications, 'security-group-rule');
  const specs = rulesFromPermissions(call, group, isEgress, permissions);
  const asked = new Set(specs.map(ruleKey));
  if (asked.size < specs.length) {
    throw errors.invalidParameterValue('The same permission must not appear multiple times');
  }
  const existing = rulesOf(region, group.GroupId, isEgress);
  const duplicate = existing.find((rule) => asked.has(ruleKey(rule)));
  if (duplicate) {
    throw new Ec2Error(
      'InvalidPermission.Duplicate',
      `the specified rule "${ruleInWords(duplicate)}" already exists`,
    );
  }
  checkRuleQuota(region, [...existing, ...specs]);
  const SecurityGroupRules = specs.map((spec): SecurityGroupRule => {
    const rule = createRule(call, group, spec);
    addTags(region, 'security-group-rule', rule.SecurityGroupRuleId, tags);
    return { ...shownRule(call, rule), Tags: tagsOf(region, rule.SecurityGroupRuleId) };
  });
  return { Return: true, SecurityGroupRules };
}
