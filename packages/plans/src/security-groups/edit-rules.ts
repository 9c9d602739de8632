import type { PlanStep } from '@muster/contract';
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
import { groupAllows, groupShows, rulesAreGone, rulesShow } from './fingerprint.ts';
import { quotaOrder, type RuleBatch, type RuleQuota } from './quota-order.ts';
import { authorizeSteps, revokeSteps } from './rule-steps.ts';

/** A security group as it was read: DescribeSecurityGroups for its names, DescribeSecurityGroupRules for its rules. */
export interface SecurityGroupRules {
  readonly groupId: string;
  readonly groupName: string;
  readonly rules: readonly Rule[];
}

/**
 * Gives a security group the rules of a draft: what is new is authorised, what was edited is modified in place, tags
 * are changed, and only then is anything revoked, by rule id; at the rule quota in the order of `quotaOrder`. The
 * first step expects the whole group to be as it was read, so that nobody else's edit is overwritten unseen; each later one expects the rules it touches.
 *
 * @param quota what is known of the account's quota
 * @throws {RangeError} when the draft says what the group already has.
 */
export function securityGroupRules(
  before: SecurityGroupRules,
  draft: readonly RuleDraft[],
  quota?: RuleQuota,
): PlanParts {
  const wanted = ruleChanges(before.rules, draft);
  if (isUnchanged(wanted)) throw new RangeError('the rules are as they were');
  const { groupId } = before;
  const { changes, batches } = quotaOrder(before.rules, wanted, quota);
  const [first, ...rest] = batchSteps(before, batches);
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

function batchSteps({ groupId }: SecurityGroupRules, batches: readonly RuleBatch[]): PlanStep[] {
  const steps: PlanStep[] = [];
  let gone: readonly Rule[] = [];
  for (const batch of batches) {
    // What is made after a removal has room only then.
    const waits = gone.length > 0 &&
      batch.kind === 'authorize' && { waits: rulesAreGone(gone.map(({ id }) => id)) };
    const made = stepsOf(groupId, batch, steps.length).map((one) => ({ ...one, ...waits }));
    if (batch.kind === 'revoke') gone = batch.rules;
    steps.push(...made);
  }
  return steps;
}

/** @param taken how many steps come before: two batches of a kind are told apart by it */
function stepsOf(groupId: string, batch: RuleBatch, taken: number): PlanStep[] {
  switch (batch.kind) {
    case 'authorize':
      return authorizeSteps(groupId, batch.rules, taken);
    case 'modify':
      return [modifyStep(groupId, batch.changes)];
    case 'retag':
      return batch.changes.flatMap(({ before, after }) =>
        tagChangeSteps(before.id, before.tags ?? [], after.tags ?? []),
      );
    case 'revoke':
      return revokeSteps(groupId, batch.rules, taken);
  }
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
