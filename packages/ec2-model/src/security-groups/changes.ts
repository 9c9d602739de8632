import { sameTags } from '../tag.ts';
import { canonicalRule, ruleKey } from './identity.ts';
import type { Rule, RuleDraft } from './rule.ts';
import { rulesMayOverlap } from './traffic.ts';

/** A rule before and after, with the same id. */
export interface RuleChange {
  readonly before: Rule;
  readonly after: Rule;
}

/** How a group's rules get from what is to what is wanted. */
export interface RuleChanges {
  /** Rules to be made. */
  readonly authorize: readonly RuleDraft[];
  /** Rules that keep their id and get other ports, another peer or another description. */
  readonly modify: readonly RuleChange[];
  readonly revoke: readonly Rule[];
  /** Rules that stay and whose tags differ. */
  readonly retag: readonly RuleChange[];
}

/**
 * The difference between a group's rules and a draft of them, safe to apply in the order authorize, modify, revoke: no
 * moment of it drops traffic that is allowed both before and after, and none makes two rules the same.
 *
 * A row of the draft is first matched with the rule that already says the same, whatever its id, because EC2 refuses
 * to make a rule twice; only then with the rule whose id it carries. An edited rule is modified in place unless its
 * direction or its kind of peer changed, which EC2 does not allow, or unless its new form is needed before another
 * edit may take traffic away; then it is made anew and the old one is removed last.
 */
export function ruleChanges(before: readonly Rule[], draft: readonly RuleDraft[]): RuleChanges {
  const held = new Map(before.map((rule) => [ruleKey(rule), rule]));
  const wanted = new Map(draft.map((rule) => [ruleKey(rule), canonicalRule(rule)]));
  const kept = [...wanted].flatMap(([key, after]) => {
    const rule = held.get(key);
    return rule ? [{ before: rule, after: { ...after, id: rule.id } }] : [];
  });
  const gone = new Map([...held].filter(([key]) => !wanted.has(key)).map(([, rule]) => [rule.id, rule]));
  const fresh = [...wanted].filter(([key]) => !held.has(key)).map(([, rule]) => rule);

  const candidates = fresh.flatMap((after): RuleChange[] => {
    const rule = after.id === undefined ? undefined : gone.get(after.id);
    return rule && modifiable(rule, after) ? [{ before: rule, after: { ...after, id: rule.id } }] : [];
  });
  const edits = candidates.filter(
    (edit) =>
      !candidates.some((other) => other !== edit && rulesMayOverlap(canonicalRule(other.before), edit.after)),
  );
  const edited = new Set(edits.map((edit) => edit.before.id));
  return {
    authorize: fresh
      .filter(({ id }) => id === undefined || !edited.has(id))
      .map(({ id: _, ...rule }) => rule),
    modify: [...edits, ...kept.filter((change) => description(change.before) !== description(change.after))],
    revoke: [...gone.values()].filter((rule) => !edited.has(rule.id)),
    retag: [...edits, ...kept].filter((change) => !sameTags(change.before.tags, change.after.tags)),
  };
}

/** Whether there is nothing to do. */
export function isUnchanged({ authorize, modify, revoke, retag }: RuleChanges): boolean {
  return authorize.length + modify.length + revoke.length + retag.length === 0;
}

function modifiable(before: Rule, after: RuleDraft): boolean {
  return before.direction === after.direction && before.peer.kind === after.peer.kind;
}

const description = (rule: RuleDraft) => rule.description ?? '';
