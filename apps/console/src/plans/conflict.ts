import type { Check, Plan, StepRecord } from '@muster/contract';
import { type Rule, type RuleDraft, ruleKey } from '@muster/ec2-model';
import { canonical, plainFound, rulesAfter, rulesFound } from '@muster/plans';
import { type DifferenceStep, listOf, type Speaker } from './difference/line.ts';
import type { Side, ThreeWayRow } from './three-way.tsx';
import { describedRule } from './words/rules.ts';

/** The step at which a plan met somebody else's change. */
export function conflictOf(plan: Pick<Plan, 'steps'>): StepRecord | undefined {
  return plan.steps.find((step) => step.state === 'conflict' && unmetOf(step) !== undefined);
}

/** The check that did not hold: one of the step's own, or one of the whole plan. */
const unmetOf = ({ unmet, expects }: Pick<StepRecord, 'unmet' | 'expects'>) => unmet ?? expects;

/**
 * What was there when the plan was made, what it would have made of it, and what is there now, as rows that differ.
 *
 * @param steps the plan's steps from the one in conflict on
 */
export function conflictRows(steps: readonly StepRecord[], speaker: Speaker): ThreeWayRow[] {
  const [step] = steps;
  const unmet = step && unmetOf(step);
  if (!unmet) return [];
  const rows =
    unmet.operation === 'DescribeSecurityGroupRules'
      ? ruleRows(steps, rulesFound(unmet.equals), rulesFound(step.found), speaker)
      : valueRows(unmet, step);
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
  return steps.reduce<RuleDraft[]>(rulesAfter, [...base]);
}

/** Rows for anything else: the members of a list, or one row for one value. */
function valueRows(unmet: Check, { done, found }: StepRecord): ThreeWayRow[] {
  const members = (value: unknown): Side => {
    const plain = plainFound(value);
    const list = Array.isArray(plain) ? listOf<unknown>(plain) : undefined;
    if (list) return new Map(list.map((member) => [canonical(member), textOfValue(member)]));
    return new Map([['value', plain === undefined ? undefined : textOfValue(plain)]]);
  };
  const comparable = done && done.operation === unmet.operation && done.pick === unmet.pick;
  return threeWays(
    members(unmet.equals),
    comparable ? members(done.equals) : members(unmet.equals),
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
