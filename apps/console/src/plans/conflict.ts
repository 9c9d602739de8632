import type { Plan, StepRecord } from '@muster/contract';
import { type Rule, type RuleDraft, ruleKey } from '@muster/ec2-model';
import { canonical, plainFound, rulesFound } from '@muster/plans';
import { type DifferenceStep, listOf, type Speaker } from './difference/line.ts';
import { authorizedRules, modifiedRules, revokedRules } from './difference/rules.ts';
import type { Side, ThreeWayRow } from './three-way.tsx';
import { describedRule } from './words/rules.ts';

/** The step at which a plan met somebody else's change. */
export function conflictOf(plan: Pick<Plan, 'steps'>): StepRecord | undefined {
  return plan.steps.find((step) => step.state === 'conflict' && step.expects !== undefined);
}

/**
 * What was there when the plan was made, what it would have made of it, and what is there now, as rows that differ.
 *
 * @param steps the plan's steps from the one in conflict on
 */
export function conflictRows(steps: readonly StepRecord[], speaker: Speaker): ThreeWayRow[] {
  const [step] = steps;
  if (!step?.expects) return [];
  const rows =
    step.expects.operation === 'DescribeSecurityGroupRules'
      ? ruleRows(steps, rulesFound(step.expects.equals), rulesFound(step.found), speaker)
      : valueRows(step);
  return rows.filter(({ base, theirs, mine }) => theirs !== base || mine !== base);
}

function ruleRows(steps: readonly DifferenceStep[], base: Rule[], theirs: Rule[], speaker: Speaker) {
  const text = (rule: RuleDraft) => describedRule(rule, speaker.rules);
  // A rule that both sides made has another id on each: what it lets through makes it the same.
  const known = new Set(base.map((rule) => rule.id));
  const keyOf = (rule: RuleDraft) => (rule.id && known.has(rule.id) ? rule.id : ruleKey(rule));
  return threeWays(
    new Map(base.map((rule) => [keyOf(rule), text(rule)])),
    new Map(wantedRules(steps, base).map((rule) => [keyOf(rule), text(rule)])),
    new Map(theirs.map((rule) => [keyOf(rule), text(rule)])),
  );
}

/** The rules that steps would leave behind where they find `base`. */
export function wantedRules(steps: readonly DifferenceStep[], base: readonly Rule[]): RuleDraft[] {
  const after = new Map(steps.flatMap(modifiedRules).map((change) => [change.after.id, change.after]));
  const gone = new Set(
    steps
      .filter(({ operation }) => operation.startsWith('Revoke'))
      .flatMap(revokedRules)
      .map(ruleKey),
  );
  const made = steps.filter(({ operation }) => operation.startsWith('Authorize')).flatMap(authorizedRules);
  return [
    ...base.filter((rule) => !gone.has(ruleKey(rule))).map((rule) => after.get(rule.id) ?? rule),
    ...made,
  ];
}

/** Rows for anything else: the members of a list, or one row for one value. */
function valueRows({ expects, done, found }: StepRecord): ThreeWayRow[] {
  const members = (value: unknown): Side => {
    const plain = plainFound(value);
    const list = Array.isArray(plain) ? listOf<unknown>(plain) : undefined;
    if (list) return new Map(list.map((member) => [canonical(member), textOfValue(member)]));
    return new Map([['value', plain === undefined ? undefined : textOfValue(plain)]]);
  };
  const comparable = done && done.operation === expects?.operation && done.pick === expects.pick;
  return threeWays(
    members(expects?.equals),
    comparable ? members(done.equals) : members(expects?.equals),
    members(found),
  );
}

/** Any value of EC2's in one line. */
export function textOfValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, member]) => `${name}: ${typeof member === 'object' ? JSON.stringify(member) : member}`)
    .join(', ');
}

function threeWays(base: Side, mine: Side, theirs: Side): ThreeWayRow[] {
  const keys = new Set([...base.keys(), ...mine.keys(), ...theirs.keys()]);
  return [...keys].map((key) => ({
    key,
    base: base.get(key),
    mine: mine.get(key),
    theirs: theirs.get(key),
  }));
}
