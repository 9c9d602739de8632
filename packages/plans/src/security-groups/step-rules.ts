import type { PlanStep } from '@muster/contract';
import {
  canonicalRule,
  type Direction,
  type IpPermissionShape,
  type Rule,
  type RuleChange,
  type RuleDraft,
  ruleKey,
  rulesFromIpPermission,
} from '@muster/ec2-model';
import { rulesFound } from './fingerprint.ts';

/** What is read of a step to know its rules. */
export type RuleStep = Pick<PlanStep, 'operation' | 'input' | 'expects' | 'done'>;

const directionOf = (operation: string): Direction => (operation.endsWith('Egress') ? 'egress' : 'ingress');
const listOf = <T>(value: unknown) => (Array.isArray(value) ? (value as T[]) : []);

/** The rules that an Authorize step makes; none of any other step. */
export function authorizedRules(step: RuleStep): RuleDraft[] {
  return step.operation.startsWith('AuthorizeSecurityGroup') ? permissionRules(step) : [];
}

/** The rules that a Revoke step removes, as far as the step says: by what it expects to find, or by what it names. */
export function revokedRules(step: RuleStep): RuleDraft[] {
  if (!step.operation.startsWith('RevokeSecurityGroup')) return [];
  const ids = new Set(listOf<string>(step.input.SecurityGroupRuleIds));
  const expected = rulesFound(step.expects?.equals);
  const named = expected.filter((rule) => ids.has(rule.id));
  if (named.length > 0) return named;
  // An undo knows its rules by their content only: they got their ids when the plan was applied.
  return ids.size === expected.length && ids.size > 0 ? expected : permissionRules(step);
}

/** The rules that a Modify step changes, before and after. A rule whose former self is not known is left out. */
export function modifiedRules({ operation, input, expects, done }: RuleStep): RuleChange[] {
  if (operation !== 'ModifySecurityGroupRules') return [];
  const before = new Map(rulesFound(expects?.equals).map((rule) => [rule.id, rule]));
  const updates = listOf<{ SecurityGroupRuleId?: string }>(input.SecurityGroupRules);
  const ids = new Set(updates.map((update) => update.SecurityGroupRuleId));
  return rulesFound(done?.equals).flatMap((after) => {
    const known = ids.has(after.id) ? before.get(after.id) : undefined;
    return known ? [{ before: known, after }] : [];
  });
}

/** The rules that a group has after a step, where it had `rules` before. */
export function rulesAfter(rules: readonly RuleDraft[], step: RuleStep): RuleDraft[] {
  const gone = new Set(revokedRules(step).map(ruleKey));
  const changed = new Map(modifiedRules(step).map(({ before, after }) => [ruleKey(before), after]));
  return [
    ...rules.filter((rule) => !gone.has(ruleKey(rule))).map((rule) => changed.get(ruleKey(rule)) ?? rule),
    ...authorizedRules(step),
  ];
}

/** The rules of a group before the first of its steps, when that step expects to find the whole group as it was read. */
export function rulesBefore([first]: readonly RuleStep[]): Rule[] | undefined {
  const { expects } = first ?? {};
  const filters = listOf<{ Name?: string }>(expects?.input.Filters);
  const whole =
    expects?.operation === 'DescribeSecurityGroupRules' && filters.some(({ Name }) => Name === 'group-id');
  return whole ? rulesFound(expects.equals) : undefined;
}

function permissionRules({ operation, input }: RuleStep): RuleDraft[] {
  return listOf<Partial<IpPermissionShape>>(input.IpPermissions).flatMap((permission) =>
    rulesFromIpPermission(directionOf(operation), permission).map(canonicalRule),
  );
}
