import { tagText } from '../tag.ts';
import { ruleKey } from './identity.ts';
import type { Rule, RuleDraft } from './rule.ts';

/** Where two people changed the same thing in different ways. */
export interface RuleConflict {
  readonly code:
    | 'both-changed'
    | 'removed-by-me-changed-by-them'
    | 'changed-by-me-removed-by-them'
    /** The same rule, made by both with another description or other tags. */
    | 'both-added';
  /** The rule as both found it; absent for one that both added. */
  readonly base?: Rule | undefined;
  readonly mine?: RuleDraft | undefined;
  readonly theirs?: Rule | undefined;
}

/** Two sets of edits put together. `rules` has my side of every conflict until `takeTheirs` says otherwise. */
export interface RuleMerge {
  readonly rules: readonly RuleDraft[];
  readonly conflicts: readonly RuleConflict[];
}

/**
 * Puts my draft and their edits of the same rules together.
 *
 * @param base the rules that my draft was made from
 * @param mine my draft: a rule of the base that is not in it was removed by me
 * @param theirs the rules as they are now; the result is a draft of these
 */
export function mergeRules(
  base: readonly Rule[],
  mine: readonly RuleDraft[],
  theirs: readonly Rule[],
): RuleMerge {
  const known = new Set(base.map((rule) => rule.id));
  const [my, their] = [byId(mine), byId(theirs)];
  const outcomes = base.map((rule) => mergeRule(rule, my.get(rule.id), their.get(rule.id)));
  const added = theirs.filter((rule) => !known.has(rule.id));
  const mineAdded = mine.filter((rule) => rule.id === undefined || !known.has(rule.id));
  const twice = mineAdded.flatMap((rule): RuleConflict[] => {
    const same = added.find((other) => ruleKey(other) === ruleKey(rule));
    return same && !isSame(same, rule)
      ? [{ code: 'both-added', mine: { ...rule, id: same.id }, theirs: same }]
      : [];
  });
  const overridden = new Map(twice.map(({ mine }) => [mine?.id, mine]));
  return {
    rules: withoutRepeats([
      ...added.map((rule) => overridden.get(rule.id) ?? rule),
      ...outcomes.flatMap(({ rule }) => rule ?? []),
      ...mineAdded.map(({ id: _, ...rule }) => rule),
    ]),
    conflicts: [...outcomes.flatMap(({ conflict }) => conflict ?? []), ...twice],
  };
}

/** The merged rules with their side of a conflict in the place of mine. */
export function takeTheirs(rules: readonly RuleDraft[], { mine, theirs }: RuleConflict): RuleDraft[] {
  const kept = rules.filter((rule) => !mine || ruleKey(rule) !== ruleKey(mine));
  return withoutRepeats(theirs ? [...kept, theirs] : kept);
}

function mergeRule(
  base: Rule,
  mine: RuleDraft | undefined,
  theirs: Rule | undefined,
): { rule?: RuleDraft | undefined; conflict?: RuleConflict } {
  if (!mine) {
    const changed = theirs && !isSame(base, theirs);
    return changed ? { conflict: { code: 'removed-by-me-changed-by-them', base, theirs } } : {};
  }
  if (!theirs) {
    if (isSame(base, mine)) return {};
    const { id: _, ...again } = mine;
    return { rule: again, conflict: { code: 'changed-by-me-removed-by-them', base, mine: again } };
  }
  const parts = PARTS.map((part) => ({
    mine: part.of(mine) !== part.of(base),
    theirs: part.of(theirs) !== part.of(base),
    differ: part.of(mine) !== part.of(theirs),
    from: part.from,
  }));
  const edits = parts.filter((part) => part.mine).map((part) => part.from(mine));
  const rule: RuleDraft = Object.assign({}, theirs, ...edits);
  const clash = parts.some((part) => part.mine && part.theirs && part.differ);
  return clash ? { rule, conflict: { code: 'both-changed', base, mine: rule, theirs } } : { rule };
}

/** What two people can change of one rule without touching each other's change. */
const PARTS = [
  {
    of: ruleKey,
    from: ({ direction, protocol, fromPort, toPort, peer }: RuleDraft) => ({
      direction,
      protocol,
      fromPort,
      toPort,
      peer,
    }),
  },
  {
    of: (rule: RuleDraft) => rule.description ?? '',
    from: ({ description }: RuleDraft) => ({ description }),
  },
  { of: (rule: RuleDraft) => tagText(rule.tags), from: ({ tags }: RuleDraft) => ({ tags }) },
];

function isSame(a: RuleDraft, b: RuleDraft): boolean {
  return PARTS.every((part) => part.of(a) === part.of(b));
}

/** EC2 refuses the same rule twice; the first row that says it stays. */
function withoutRepeats(rules: readonly RuleDraft[]): RuleDraft[] {
  return [...new Map(rules.toReversed().map((rule) => [ruleKey(rule), rule])).values()].reverse();
}

function byId<R extends RuleDraft>(rules: readonly R[]): Map<string, R> {
  return new Map(rules.flatMap((rule) => (rule.id === undefined ? [] : [[rule.id, rule] as const])));
}
