import { addressCount, type Cidr, contains, subtract, tryCidr } from '../cidr.ts';
import { coversPorts } from '../port-range.ts';
import { canonicalRule, peerKey, ruleKey } from '../security-groups/identity.ts';
import type { Peer, RuleDraft } from '../security-groups/rule.ts';
import type { SuperfluousRule } from '../security-groups/superfluous.ts';

/**
 * What `superfluousRules` has to say, found by comparing every rule with every other and parsing each block anew: the
 * reference for the specs and the benchmark.
 */
export function naiveSuperfluousRules(drafts: readonly RuleDraft[]): SuperfluousRule[] {
  const rules = drafts.map((draft) => canonicalRule({ ...draft }));
  const keys = rules.map((rule) => ruleKey({ ...rule }));
  return rules.flatMap((rule, index): SuperfluousRule[] => {
    const first = keys.indexOf(keys[index] ?? '');
    if (first < index) return [{ index, code: 'duplicate', by: [first] }];
    const others = rules.flatMap((other, at) => (keys[at] === keys[index] ? [] : [{ other, at }]));
    const shadow = others.find(({ other }) => covers(other, rule));
    if (shadow) return [{ index, code: 'shadowed', by: [shadow.at] }];
    const by = coveredTogether(rule, others);
    return by ? [{ index, code: 'redundant', by }] : [];
  });
}

function coveredTogether(
  rule: RuleDraft,
  others: readonly { readonly other: RuleDraft; readonly at: number }[],
): number[] | undefined {
  const whole = cidrOf(rule.peer);
  if (!whole) return undefined;
  let left = [whole];
  const by: number[] = [];
  for (const { other, at } of others) {
    const block = cidrOf(other.peer);
    if (!block || !covers({ ...other, peer: rule.peer }, rule)) continue;
    const rest = left.flatMap((part) => subtract(part, block));
    if (size(rest) < size(left)) by.push(at);
    left = rest;
    if (left.length === 0) return by;
  }
  return undefined;
}

function covers(outer: RuleDraft, inner: RuleDraft): boolean {
  if (outer.direction !== inner.direction || !peerCovers(outer.peer, inner.peer)) return false;
  if (outer.protocol === '-1') return true;
  return outer.protocol === inner.protocol && coversPorts(outer.protocol, outer, inner);
}

function peerCovers(outer: Peer, inner: Peer): boolean {
  const [a, b] = [cidrOf(outer), cidrOf(inner)];
  if (a && b) return contains(a, b);
  return outer.kind === inner.kind && peerKey(outer) === peerKey(inner);
}

const cidrOf = (peer: Peer) =>
  peer.kind === 'ipv4' || peer.kind === 'ipv6' ? tryCidr(peer.cidr) : undefined;
const size = (blocks: readonly Cidr[]) => blocks.reduce((sum, block) => sum + addressCount(block), 0n);
