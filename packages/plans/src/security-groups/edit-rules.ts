import {
  canonicalRule,
  isUnchanged,
  type Rule,
  type RuleChange,
  type RuleDraft,
  ruleChanges,
  ruleToRequest,
} from '@muster/ec2-model';
import type { PlanParts } from '../parts.ts';
import { call, step } from '../step.ts';
import { tagChangeSteps } from '../tags.ts';
import { groupAllows, groupShows, rulesShow } from './fingerprint.ts';
import { authorizeSteps, revokeSteps } from './rule-steps.ts';

/** A security group as it was read: DescribeSecurityGroups for its names, DescribeSecurityGroupRules for its rules. */
export interface SecurityGroupRules {
  readonly groupId: string;
  readonly groupName: string;
  readonly rules: readonly Rule[];
}

/**
 * Gives a security group the rules of a draft: what is new is authorised, what was edited is modified in place, tags
 * are changed, and only then is anything revoked, by rule id. The first step expects the whole group to be as it was
 * read, so that nobody else's edit is overwritten unseen; each later one expects the rules it touches.
 *
 * @throws {RangeError} when the draft says what the group already has.
 */
export function securityGroupRules(before: SecurityGroupRules, draft: readonly RuleDraft[]): PlanParts {
  const changes = ruleChanges(before.rules, draft);
  if (isUnchanged(changes)) throw new RangeError('the rules are as they were');
  const { groupId } = before;
  const [first, ...rest] = [
    ...authorizeSteps(groupId, changes.authorize),
    ...(changes.modify.length > 0 ? [modifyStep(groupId, changes.modify)] : []),
    ...changes.retag.flatMap(({ before, after }) =>
      tagChangeSteps(before.id, before.tags ?? [], after.tags ?? []),
    ),
    ...revokeSteps(groupId, changes.revoke),
  ];
  return {
    summary: {
      kind: 'security-group-rules',
      values: {
        id: groupId,
        name: before.groupName,
        adds: changes.authorize.length,
        changes: new Set([...changes.modify, ...changes.retag].map((change) => change.after.id)).size,
        removes: changes.revoke.length,
      },
    },
    mode: 'ordered',
    steps: first ? [{ ...first, expects: groupShows(groupId, before.rules) }, ...rest] : [],
    result: {
      applied: [groupAllows(groupId, draft.map(canonicalRule))],
      undone: [groupAllows(groupId, before.rules)],
    },
  };
}

function modifyStep(groupId: string, changes: readonly RuleChange[]) {
  const input = (rules: readonly Rule[]) => ({
    GroupId: groupId,
    SecurityGroupRules: rules.map((rule) => ({
      SecurityGroupRuleId: rule.id,
      SecurityGroupRule: ruleToRequest(rule),
    })),
  });
  const before = changes.map((change) => change.before);
  // Tags are not ModifySecurityGroupRules' to change; steps of their own follow.
  const after = changes.map((change) => ({ ...change.after, tags: change.before.tags }));
  return step({
    id: 'modify-rules',
    operation: 'ModifySecurityGroupRules',
    input: input(after),
    target: groupId,
    expects: rulesShow(before),
    done: rulesShow(after),
    undo: {
      steps: [
        call({
          id: 'modify-rules-undo',
          operation: 'ModifySecurityGroupRules',
          input: input(before),
          target: groupId,
          expects: rulesShow(after),
          done: rulesShow(before),
        }),
      ],
    },
  });
}
