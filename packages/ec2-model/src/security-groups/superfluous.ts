import { addressCount, type Cidr, subtract } from '../cidr.ts';
import { CoverIndex } from './cover-index.ts';
import { canonicalRule, ruleKey } from './identity.ts';
import { peerBlock } from './peer-block.ts';
import type { RuleDraft } from './rule.ts';

/** A row that could go without any traffic being refused, and the rows that make it so. */
export interface SuperfluousRule {
  readonly index: number;
  /** `duplicate`: says the same; `shadowed`: one rule allows more; `redundant`: several rules together allow it all. */
  readonly code: 'duplicate' | 'shadowed' | 'redundant';
  readonly by: readonly number[];
}

/** The rows that add nothing. Of two that cover each other together with others, each is named: either may go. */
export function superfluousRules(drafts: readonly RuleDraft[]): SuperfluousRule[] {
  const firsts = new Map<string, number>();
  for (const [index, draft] of drafts.entries()) {
    const key = ruleKey(draft);
    if (!firsts.has(key)) firsts.set(key, index);
  }
  const distinct = [...firsts.values()].flatMap((index) => {
    const draft = drafts[index];
    return draft ? [{ rule: canonicalRule(draft), index }] : [];
  });
  const covers = new CoverIndex(distinct);
  return drafts.flatMap((draft, index): SuperfluousRule[] => {
    const rule = canonicalRule(draft);
    const first = firsts.get(ruleKey(draft)) ?? index;
    if (first < index) return [{ index, code: 'duplicate', by: [first] }];
    const shadow = covers.firstCovering({ rule, index });
    if (shadow !== undefined) return [{ index, code: 'shadowed', by: [shadow] }];
    const by = takenAway(rule, covers.coveringTogether(rule));
    return by.length > 0 ? [{ index, code: 'redundant', by }] : [];
  });
}

/** Those of the parts that each take something away of a rule's block, one after the other, until nothing is left. */
function takenAway(
  rule: RuleDraft,
  parts: readonly { readonly block: Cidr; readonly index: number }[],
): number[] {
  const whole = peerBlock(rule.peer);
  let left = whole ? [whole] : [];
  const by: number[] = [];
  for (const { block, index } of parts) {
    if (left.length === 0) break;
    const rest = left.flatMap((part) => subtract(part, block));
    if (size(rest) < size(left)) by.push(index);
    left = rest;
  }
  return by;
}

const size = (blocks: readonly Cidr[]) => blocks.reduce((sum, block) => sum + addressCount(block), 0n);
