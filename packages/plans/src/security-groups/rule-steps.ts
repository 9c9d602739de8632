import type { PlanStep } from '@muster/contract';
import {
  canonicalRule,
  type Rule,
  type RuleDraft,
  ruleToIpPermission,
  THIS_GROUP,
  tagsTo,
} from '@muster/ec2-model';
import { call, from, type Planned, step } from '../step.ts';
import { canCompare, groupIncludes, madeRulesShow, rulesAreGone, rulesShow } from './fingerprint.ts';

const AUTHORIZE = {
  ingress: 'AuthorizeSecurityGroupIngress',
  egress: 'AuthorizeSecurityGroupEgress',
} as const;
const REVOKE = { ingress: 'RevokeSecurityGroupIngress', egress: 'RevokeSecurityGroupEgress' } as const;

/**
 * Adds rules to a group: one call for each direction and set of tags, because a call tags all it makes alike.
 *
 * @param groupId the group, or a reference to the step that makes it
 * @param taken how many steps of the plan have numbers already
 */
export function authorizeSteps(groupId: Planned<string>, rules: readonly RuleDraft[], taken = 0): PlanStep[] {
  return alike(rules.map(canonicalRule)).map((batch, index) => {
    const id = `authorize-${batch.direction}-${taken + index + 1}`;
    const made = from(id, 'SecurityGroupRules[].SecurityGroupRuleId');
    return step({
      id,
      operation: AUTHORIZE[batch.direction],
      input: authorizeInput(groupId, batch.rules),
      target: targetOf(groupId),
      ...(canCompare(groupId, batch.rules) && { done: groupIncludes(groupId, batch.rules) }),
      undo: {
        steps: [
          call({
            id: `revoke-${batch.direction}-${taken + index + 1}`,
            operation: REVOKE[batch.direction],
            input: { GroupId: groupId, SecurityGroupRuleIds: made },
            target: targetOf(groupId),
            ...(canCompare(groupId, batch.rules) && { expects: madeRulesShow(made, batch.rules) }),
            done: rulesAreGone(made),
          }),
        ],
      },
    });
  });
}

/** Removes rules from a group by their ids; the undo adds them again, under new ids. */
export function revokeSteps(groupId: string, rules: readonly Rule[], taken = 0): PlanStep[] {
  return alike(rules).map((batch, index) =>
    step({
      id: `revoke-${batch.direction}-${taken + index + 1}`,
      operation: REVOKE[batch.direction],
      input: { GroupId: groupId, SecurityGroupRuleIds: batch.rules.map((rule) => rule.id) },
      target: groupId,
      expects: rulesShow(batch.rules),
      done: rulesAreGone(batch.rules.map((rule) => rule.id)),
      undo: {
        steps: [
          call({
            id: `authorize-${batch.direction}-${taken + index + 1}`,
            operation: AUTHORIZE[batch.direction],
            input: authorizeInput(groupId, batch.rules),
            target: groupId,
            expects: rulesAreGone(batch.rules.map((rule) => rule.id)),
            done: groupIncludes(groupId, batch.rules),
          }),
        ],
      },
    }),
  );
}

function authorizeInput(groupId: Planned<string>, rules: readonly RuleDraft[]) {
  const tags = tagsTo(rules[0]?.tags ?? []);
  return {
    GroupId: groupId,
    IpPermissions: rules.map((rule) => permission(rule, groupId)),
    ...(tags.length > 0 && {
      TagSpecifications: [{ ResourceType: 'security-group-rule' as const, Tags: tags }],
    }),
  };
}

function permission(rule: RuleDraft, groupId: Planned<string>) {
  const { UserIdGroupPairs, ...rest } = ruleToIpPermission(rule);
  if (!UserIdGroupPairs) return rest;
  return {
    ...rest,
    UserIdGroupPairs: UserIdGroupPairs.map((pair) =>
      pair.GroupId === THIS_GROUP ? { ...pair, GroupId: groupId } : pair,
    ),
  };
}

/** Rules of one direction with the same tags, in the order they first come in. */
function alike<R extends RuleDraft>(rules: readonly R[]) {
  const batches = Map.groupBy(rules, (rule) => JSON.stringify([rule.direction, rule.tags ?? []]));
  return [...batches.values()].flatMap((batch) => {
    const [first] = batch;
    return first ? [{ direction: first.direction, rules: batch }] : [];
  });
}

const targetOf = (groupId: Planned<string>) => (typeof groupId === 'string' ? groupId : 'new security group');
