import type { Limit } from './limits.ts';

/** Throttling replies within this time belong to one burst, so they slow down once. */
const BURST_MS = 1000;
/** Of its full rate, what a slowed bucket gains back each second. */
const RECOVERY_PER_SECOND = 0.1;
/** What is missing of a token by rounding alone. */
const ROUNDING = 1e-6;

/**
 * A token bucket that slows down when EC2 throttles: the rate is halved at once and comes back by a tenth of the full
 * rate each second (additive increase, multiplicative decrease). As it is halved at most once a second, it never falls
 * below a tenth. Times are in milliseconds.
 */
export class TokenBucket {
  readonly #full: Limit;
  #tokens: number;
  #rate: number;
  #at: number;
  #slowedAt = Number.NEGATIVE_INFINITY;

  constructor(limit: Limit, now: number) {
    this.#full = limit;
    this.#tokens = limit.capacity;
    this.#rate = limit.perSecond;
    this.#at = now;
  }

  /** How long until so many tokens are there; 0 when they are. A call for more than fit waits for a full bucket. */
  readyIn(tokens: number, now: number): number {
    this.#refill(now);
    const missing = Math.min(tokens, this.#full.capacity) - this.#tokens;
    return missing > ROUNDING ? (missing / this.#rate) * 1000 : 0;
  }

  take(tokens: number): void {
    this.#tokens -= Math.min(tokens, this.#full.capacity);
  }

  /** EC2 has throttled a call of this bucket: its own bucket is empty, whoever emptied it. */
  slowDown(now: number): void {
    this.#refill(now);
    if (now - this.#slowedAt < BURST_MS) return;
    this.#slowedAt = now;
    this.#rate /= 2;
    this.#tokens = Math.min(this.#tokens, 0);
  }

  /** The tokens that come back each second now. */
  rate(now: number): number {
    this.#refill(now);
    return this.#rate;
  }

  #refill(now: number): void {
    const seconds = (now - this.#at) / 1000;
    const { capacity, perSecond } = this.#full;
    const rate = Math.min(perSecond, this.#rate + perSecond * RECOVERY_PER_SECOND * seconds);
    this.#tokens = Math.min(capacity, this.#tokens + ((this.#rate + rate) / 2) * seconds);
    this.#rate = rate;
    this.#at = now;
  }
}
