import type { Clock } from '../core/clock.ts';
import { wildcard } from '../core/wildcard.ts';
import type { Fault, FaultRule, FaultRules } from './rules.ts';
import { type ThrottledRequest, TokenBuckets } from './token-buckets.ts';

/** A rule with what it has met so far. */
interface RuleInForce {
  readonly rule: FaultRule;
  readonly matches: (operation: string) => boolean;
  /** Its own row of chances, so that no other rule changes whom it befalls. */
  readonly chance: () => number;
  readonly buckets: TokenBuckets | undefined;
  seen: number;
  befallen: number;
}

const NO_RULES: FaultRules = { seed: 1, rules: [] };

/** Decides, rule by rule, what befalls each request. Nothing does until there are rules. */
export class FaultPlan {
  readonly #clock: Clock;
  #seed = NO_RULES.seed;
  #rules: RuleInForce[] = [];

  /** The clock refills EC2's token buckets. */
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Replaces every rule; without any, nothing befalls anybody. */
  follow({ seed, rules }: FaultRules = NO_RULES): void {
    this.#seed = seed;
    this.#rules = rules.map((rule, index) => ({
      rule,
      matches: wildcard(rule.operation),
      chance: chances(seed + index),
      buckets: rule.fault.fault === 'token-buckets' ? new TokenBuckets(rule.fault.scale) : undefined,
      seen: 0,
      befallen: 0,
    }));
  }

  /** The rules with how many requests each has been asked about and how many it has befallen. */
  report(): object {
    const rules = this.#rules.map(({ rule: { fault, ...rule }, seen, befallen }) => {
      return { ...rule, ...fault, seen, befallen };
    });
    return { seed: this.#seed, rules };
  }

  /** The faults that befall a request, in the order of their rules, with latencies drawn from their range. */
  befalling(request: ThrottledRequest): Fault[] {
    if (this.#rules.length === 0) return [];
    return this.#rules
      .filter((each) => this.#befalls(each, request))
      .map(({ rule, chance }) => drawn(rule.fault, chance));
  }

  #befalls(inForce: RuleInForce, request: ThrottledRequest): boolean {
    const { rule, matches, chance, buckets } = inForce;
    if (!matches(request.operation) || (rule.account ?? request.accountId) !== request.accountId)
      return false;
    inForce.seen += 1;
    const spared = chance() >= rule.rate || inForce.seen <= rule.skip;
    if (spared || inForce.befallen >= (rule.times ?? Number.POSITIVE_INFINITY)) return false;
    if (buckets?.take(request, this.#clock.now())) return false;
    inForce.befallen += 1;
    return true;
  }
}

function drawn(fault: Fault, chance: () => number): Fault {
  if (fault.fault !== 'latency') return fault;
  const ms = fault.min + chance() * (fault.max - fault.min);
  return { ...fault, min: ms, max: ms };
}

/** Numbers from 0 to 1, always the same for a seed: the generator known as mulberry32. */
function chances(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
