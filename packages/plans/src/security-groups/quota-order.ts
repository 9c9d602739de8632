import {
  canonicalRule,
  DEFAULT_RULE_QUOTA,
  type PrefixListSize,
  quotaUse,
  type Rule,
  type RuleChange,
  type RuleChanges,
  type RuleDraft,
  rulesMayOverlap,
  sameTags,
} from '@muster/ec2-model';

/** How many rules a group may have, and what a prefix list counts. */
export interface RuleQuota {
  /** In each direction, for IPv4 and for IPv6 each. EC2's default where it is not known. */
  readonly limit?: number | undefined;
  readonly prefixList?: ((id: string) => PrefixListSize | undefined) | undefined;
}

/** What is sent together, in the order in which it is sent. */
export type RuleBatch =
  | { readonly kind: 'authorize'; readonly rules: readonly RuleDraft[] }
  | { readonly kind: 'modify' | 'retag'; readonly changes: readonly RuleChange[] }
  | { readonly kind: 'revoke'; readonly rules: readonly Rule[] };

/**
 * The changes of a group's rules in an order for which its quota has room. As long as everything new fits beside what
 * is there, that is: authorize, modify, tags, revoke. Where it does not, a rule to be made takes the place and the id of
 * one to be removed, which needs no room; only what can not be exchanged like that (a rule can not become one of
 * another direction or kind of peer) is removed first, what no new rule carries on before the rest.
 *
 * When the rules that are wanted exceed the quota themselves, the quota must be a raised one, or EC2 refuses: the order
 * then stays as if there were room, so that nothing is removed before the refusal.
 */
export function quotaOrder(
  before: readonly Rule[],
  changes: RuleChanges,
  quota: RuleQuota = {},
): { readonly changes: RuleChanges; readonly batches: readonly RuleBatch[] } {
  const fits = fitting(before, quota);
  const wanted = after(before, changes);
  if (!fits(wanted) || fits([...before, ...changes.authorize])) {
    return { changes, batches: inUsualOrder(changes) };
  }
  const exchanged = exchange(before, changes, fits);
  return { changes: exchanged, batches: inTightOrder(before, exchanged, fits) };
}

type Fits = (rules: readonly RuleDraft[]) => boolean;

/** Whether rules are within the quota, or at least nowhere further above it than the group is already. */
function fitting(before: readonly Rule[], { limit = DEFAULT_RULE_QUOTA, prefixList }: RuleQuota): Fits {
  const count = (rules: readonly RuleDraft[]) => {
    const { ingress, egress } = quotaUse(rules, prefixList ?? (() => undefined));
    return [ingress.ipv4, ingress.ipv6, egress.ipv4, egress.ipv6];
  };
  const allowed = count(before).map((use) => Math.max(use, limit));
  return (rules) => count(rules).every((use, at) => use <= (allowed[at] ?? limit));
}

function after(before: readonly Rule[], { authorize, modify, revoke }: RuleChanges): RuleDraft[] {
  const gone = new Set(revoke.map(({ id }) => id));
  return [
    ...modified(
      before.filter(({ id }) => !gone.has(id)),
      modify,
    ),
    ...authorize,
  ];
}

function modified(rules: readonly Rule[], changes: readonly RuleChange[]): Rule[] {
  const changed = new Map(changes.map((change) => [change.before.id, change.after]));
  return rules.map((rule) => changed.get(rule.id) ?? rule);
}

/** The changes with as many new rules in the place of removed ones as it takes for the others to fit. */
function exchange(before: readonly Rule[], changes: RuleChanges, fits: Fits): RuleChanges {
  let { authorize, modify, revoke, retag } = changes;
  // Those that carry on traffic of a rule to be removed come first: exchanging these drops nothing.
  const carries = (rule: RuleDraft) => revoke.some((old) => canBecome(old, rule) && mayOverlap(old, rule));
  const candidates = [...authorize.filter(carries), ...authorize.filter((rule) => !carries(rule))];
  for (const rule of candidates) {
    if (fits([...before, ...authorize])) break;
    const others = candidates.filter((other) => other !== rule);
    const old =
      revoke.find((one) => canBecome(one, rule) && mayOverlap(one, rule) && !mayOverlapAny(one, others)) ??
      revoke.find((one) => canBecome(one, rule) && !mayOverlapAny(one, others)) ??
      revoke.find((one) => canBecome(one, rule));
    if (!old) continue;
    const change = { before: old, after: { ...rule, id: old.id } };
    authorize = authorize.filter((one) => one !== rule);
    revoke = revoke.filter((one) => one !== old);
    modify = [...modify, change];
    if (!sameTags(old.tags, rule.tags)) retag = [...retag, change];
  }
  return { authorize, modify, revoke, retag };
}

/** Batches that never exceed the quota. */
function inTightOrder(before: readonly Rule[], changes: RuleChanges, fits: Fits): RuleBatch[] {
  const batches: RuleBatch[] = [];
  const made: RuleDraft[] = [];
  let held = [...before];
  let toMake = [...changes.authorize];
  let toRevoke = [...changes.revoke];
  let toModify = [...changes.modify];

  const makeWhatFits = () => {
    const urgent = toMake.filter((rule) => mayOverlapAny(rule, toRevoke));
    const rules: RuleDraft[] = [];
    for (const rule of new Set([...urgent, ...toMake])) {
      if (fits([...held, ...made, ...rules, rule])) rules.push(rule);
    }
    if (rules.length > 0) batches.push({ kind: 'authorize', rules });
    made.push(...rules);
    toMake = toMake.filter((rule) => !rules.includes(rule));
  };
  const modifyIfSafe = () => {
    const becoming = modified(held, toModify);
    const safe = !toModify.some((change) => mayOverlapAny(change.before, toMake));
    if (toModify.length === 0 || !safe || !fits([...becoming, ...made])) return;
    batches.push({ kind: 'modify', changes: toModify });
    [held, toModify] = [becoming, []];
  };
  const revoke = (rules: readonly Rule[]) => {
    if (rules.length > 0) batches.push({ kind: 'revoke', rules });
    held = held.filter((rule) => !rules.includes(rule));
    toRevoke = toRevoke.filter((rule) => !rules.includes(rule));
  };

  makeWhatFits();
  modifyIfSafe();
  if (toMake.length > 0) {
    const coming = [...toMake, ...toModify.map((change) => change.after)];
    const competing = toRevoke.filter((rule) => toMake.some((other) => competes(rule, other)));
    const carriedOn = (rule: Rule) => mayOverlapAny(rule, coming);
    const queue = [...competing.filter((rule) => !carriedOn(rule)), ...competing.filter(carriedOn)];
    const enough = queue.findIndex((_, at) =>
      fits([...held.filter((rule) => !queue.slice(0, at + 1).includes(rule)), ...made, ...toMake]),
    );
    revoke(enough < 0 ? queue : queue.slice(0, enough + 1));
    batches.push({ kind: 'authorize', rules: toMake });
    made.push(...toMake);
    toMake = [];
    modifyIfSafe();
  }
  if (toModify.length > 0) {
    // A prefix list that is larger than the one before it needs room, too.
    revoke(toRevoke);
    batches.push({ kind: 'modify', changes: toModify });
  }
  return [...withTags(batches, changes.retag), ...lastOf(toRevoke)];
}

/** Tags are changed once the rules are what they are to be, and before anything is removed at the end. */
function withTags(batches: readonly RuleBatch[], changes: readonly RuleChange[]): RuleBatch[] {
  return changes.length > 0 ? [...batches, { kind: 'retag', changes }] : [...batches];
}

const lastOf = (rules: readonly Rule[]): RuleBatch[] => (rules.length > 0 ? [{ kind: 'revoke', rules }] : []);

function inUsualOrder({ authorize, modify, revoke, retag }: RuleChanges): RuleBatch[] {
  const batches: RuleBatch[] = [];
  if (authorize.length > 0) batches.push({ kind: 'authorize', rules: authorize });
  if (modify.length > 0) batches.push({ kind: 'modify', changes: modify });
  return [...withTags(batches, retag), ...lastOf(revoke)];
}

/** Whether ModifySecurityGroupRules can make one rule of another: it changes neither direction nor kind of peer. */
function canBecome(rule: Rule, other: RuleDraft): boolean {
  return rule.direction === other.direction && rule.peer.kind === other.peer.kind;
}

/** Whether two rules count against the same part of the quota. */
function competes(a: RuleDraft, b: RuleDraft): boolean {
  const families = new Set([a.peer.kind, b.peer.kind]);
  return a.direction === b.direction && !(families.has('ipv4') && families.has('ipv6'));
}

const mayOverlap = (a: RuleDraft, b: RuleDraft) => rulesMayOverlap(canonicalRule(a), canonicalRule(b));
const mayOverlapAny = (rule: RuleDraft, others: readonly RuleDraft[]) =>
  others.some((other) => mayOverlap(rule, other));
