import type { CallLimits, LimitClass } from './limits.ts';
import { TokenBucket } from './token-bucket.ts';

/** A call that waits for its turn. */
export interface Waiting {
  /** 0 comes first. */
  readonly rank: number;
  readonly arrival: number;
  /** What it takes of each of the lane's buckets. */
  readonly tokens: readonly number[];
  readonly start: () => void;
}

/** How the calls of one operation are paced. */
export interface Pace {
  readonly operation: string;
  readonly class: LimitClass;
  /** Calls that wait for their turn. */
  readonly waiting: number;
  readonly ratePerSecond: number;
  /** EC2 has throttled the operation, and its rate has not come back to the full one yet. */
  readonly slowed: boolean;
}

/** The queue of one operation, with the buckets that its calls take tokens of. */
export class Lane {
  readonly #operation: string;
  readonly #limits: CallLimits;
  /** One for requests and, for some operations, one for instances. */
  readonly #buckets: readonly TokenBucket[];
  readonly #byRank: readonly Set<Waiting>[] = [new Set(), new Set(), new Set()];

  constructor(operation: string, limits: CallLimits, now: number) {
    this.#operation = operation;
    this.#limits = limits;
    const of = limits.instances ? [limits.requests, limits.instances.limit] : [limits.requests];
    this.#buckets = of.map((limit) => new TokenBucket(limit, now));
  }

  add(waiting: Waiting): void {
    this.#byRank[waiting.rank]?.add(waiting);
  }

  remove(waiting: Waiting): void {
    this.#byRank[waiting.rank]?.delete(waiting);
  }

  /** Whose turn is next. */
  first(): Waiting | undefined {
    for (const waiting of this.#byRank) if (waiting.size > 0) return waiting.values().next().value;
    return undefined;
  }

  /** Milliseconds until there are tokens enough for the call. */
  readyIn({ tokens }: Waiting, now: number): number {
    return Math.max(...this.#buckets.map((bucket, index) => bucket.readyIn(tokens[index] ?? 0, now)));
  }

  /** Takes the call out of the queue and its tokens out of the buckets. */
  take(waiting: Waiting): void {
    this.remove(waiting);
    this.#buckets.forEach((bucket, index) => void bucket.take(waiting.tokens[index] ?? 0));
  }

  /** EC2 has throttled a call. It does not say by which bucket; that of requests is the one that comes back soon. */
  slowDown(now: number): void {
    this.#buckets[0]?.slowDown(now);
  }

  pace(now: number): Pace {
    const rate = this.#buckets[0]?.rate(now) ?? 0;
    return {
      operation: this.#operation,
      class: this.#limits.class,
      waiting: this.#byRank.reduce((sum, { size }) => sum + size, 0),
      ratePerSecond: rate,
      slowed: rate < this.#limits.requests.perSecond,
    };
  }
}
