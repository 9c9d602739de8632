import type { Check } from '@muster/contract';
import { canonical, plainFound, rulesFound } from '@muster/plans';
import { textOfValue } from './conflict.ts';
import { describedRule, type RuleSpeaker } from './words/rules.ts';

/** What the result of a plan has turned into: what is missing of it, and what is there besides. */
export interface Drift {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** A check that did not hold, and what was found instead. */
export interface Difference {
  readonly check: Pick<Check, 'operation' | 'equals' | 'match'>;
  readonly found: unknown;
}

/** The differences between what a plan left behind and what was found after it, in words. */
export function driftOf(differences: readonly Difference[], speaker: RuleSpeaker): Drift {
  const drifts = differences.map(({ check, found }) => driftOfCheck(check, found, speaker));
  return { missing: drifts.flatMap((one) => one.missing), extra: drifts.flatMap((one) => one.extra) };
}

function driftOfCheck(check: Difference['check'], found: unknown, speaker: RuleSpeaker): Drift {
  const say = (value: unknown) =>
    check.operation === 'DescribeSecurityGroupRules'
      ? new Map(rulesFound(value).map((rule) => [describedRule(rule, speaker), describedRule(rule, speaker)]))
      : membersOf(value);
  const expected = say(check.equals);
  const there = say(found);
  switch (check.match) {
    case 'excludes':
      return { missing: [], extra: both(expected, there) };
    case 'includes':
      return { missing: only(expected, there), extra: [] };
    default:
      return { missing: only(expected, there), extra: only(there, expected) };
  }
}

type Words = ReadonlyMap<string, string>;

const only = (of: Words, than: Words) => [...of].flatMap(([key, text]) => (than.has(key) ? [] : [text]));
const both = (one: Words, other: Words) => [...one].flatMap(([key, text]) => (other.has(key) ? [text] : []));

/** The members of a list, or the one value; nothing where nothing was found. */
function membersOf(value: unknown): Words {
  const plain = plainFound(value);
  if (plain === undefined) return new Map();
  const members: readonly unknown[] = Array.isArray(plain) ? plain : [plain];
  return new Map(members.map((member) => [canonical(member), textOfValue(member)]));
}
