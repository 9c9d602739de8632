import { addressCount, type Cidr, subtract, tryCidr } from '../cidr.ts';
import { canonicalRule, ruleKey } from './identity.ts';
import type { RuleDraft } from './rule.ts';
import { ruleCovers } from './traffic.ts';

/** A row that could go without any traffic being refused, and the rows that make it so. */
export interface SuperfluousRule {
  readonly index: number;
  /** `duplicate`: says the same; `shadowed`: one rule allows more; `redundant`: several rules together allow it all. */
  readonly code: 'duplicate' | 'shadowed' | 'redundant';
  readonly by: readonly number[];
}

/** The rows that add nothing. Of two that cover each other together with others, each is named: either may go. */
export function superfluousRules(drafts: readonly RuleDraft[]): SuperfluousRule[] {
  const rules = drafts.map(canonicalRule);
  const keys = rules.map(ruleKey);
  return rules.flatMap((rule, index): SuperfluousRule[] => {
    const first = keys.indexOf(keys[index] ?? '');
    if (first < index) return [{ index, code: 'duplicate', by: [first] }];
    const others = rules.flatMap((other, at) => (keys[at] === keys[index] ? [] : [{ other, at }]));
    const shadow = others.find(({ other }) => ruleCovers(other, rule));
    if (shadow) return [{ index, code: 'shadowed', by: [shadow.at] }];
    const by = coveredTogether(rule, others);
    return by ? [{ index, code: 'redundant', by }] : [];
  });
}

/** The rules that take a block of addresses away piece by piece until none is left. */
function coveredTogether(
  rule: RuleDraft,
  others: readonly { readonly other: RuleDraft; readonly at: number }[],
): number[] | undefined {
  const whole = cidrOf(rule);
  if (!whole) return undefined;
  let left = [whole];
  const by: number[] = [];
  for (const { other, at } of others) {
    const block = cidrOf(other);
    if (!block || !ruleCovers({ ...other, peer: rule.peer }, rule)) continue;
    const rest = left.flatMap((part) => subtract(part, block));
    if (size(rest) < size(left)) by.push(at);
    left = rest;
    if (left.length === 0) return by;
  }
  return undefined;
}

const cidrOf = ({ peer }: RuleDraft) =>
  peer.kind === 'ipv4' || peer.kind === 'ipv6' ? tryCidr(peer.cidr) : undefined;
const size = (blocks: readonly Cidr[]) => blocks.reduce((sum, block) => sum + addressCount(block), 0n);
