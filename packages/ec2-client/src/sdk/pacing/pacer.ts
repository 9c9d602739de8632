import { Ec2Error } from '../../errors.ts';
import { isThrottle } from '../failure.ts';
import { Lane, type Pace, type Waiting } from './lane.ts';
import type { LimitedCall, Limits } from './limits.ts';
import { systemTime, type Time } from './time.ts';

/** Who waits for a call: a change that a person applies, a person who looks, or a list that refreshes itself. */
export type Priority = 'change' | 'person' | 'polling';

export interface PacedCall extends LimitedCall {
  readonly priority: Priority;
}

const RANKS: Record<Priority, number> = { change: 0, person: 1, polling: 2 };

/**
 * How many calls may be under way when another one begins. A client has 50 sockets for a region: polling leaves some of
 * them to people, and both leave some to changes.
 */
const MOST_UNDER_WAY: readonly number[] = [Number.POSITIVE_INFINITY, 40, 20];

/**
 * Spaces the calls of one account in one region so that EC2 does not throttle them: for each operation a token bucket
 * and a queue, in which changes come before people's reads and those before polling, each in the order they came.
 *
 * Written here because no maintained library has the parts together: p-queue has priorities but a fixed window instead
 * of a bucket whose rate can change, and rate-limiter-flexible has buckets but one queue without priorities.
 */
export class Pacer {
  readonly #limits: Limits;
  readonly #time: Time;
  readonly #lanes = new Map<string, Lane>();
  #underWay = 0;
  #arrived = 0;
  #callOff = () => {};

  constructor(limits: Limits, time: Time = systemTime) {
    this.#limits = limits;
    this.#time = time;
  }

  /**
   * Does `work` when it is the call's turn, and slows the operation down when it fails because EC2 throttled it. Rejects
   * with the signal's reason, and the call leaves the queue, when the signal aborts before the turn has come.
   */
  async run<T>(call: PacedCall, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const { lane, tokens } = this.#laneOf(call);
    await this.#turn(lane, { rank: RANKS[call.priority], arrival: this.#arrived++, tokens }, signal);
    try {
      return await work();
    } catch (error) {
      if (error instanceof Ec2Error && isThrottle(error.code)) lane.slowDown(this.#time.now());
      throw error;
    } finally {
      this.#underWay--;
      this.#startWhatMay();
    }
  }

  /** How each operation that was called is paced now. */
  paces(): Pace[] {
    const now = this.#time.now();
    return [...this.#lanes.values()].map((lane) => lane.pace(now));
  }

  #laneOf(call: PacedCall): { lane: Lane; tokens: readonly number[] } {
    const limits = this.#limits(call);
    const key = `${call.operation} ${limits.class}`;
    const lane = this.#lanes.get(key) ?? new Lane(call.operation, limits, this.#time.now());
    this.#lanes.set(key, lane);
    return { lane, tokens: limits.instances ? [1, limits.instances.tokens] : [1] };
  }

  async #turn(lane: Lane, asked: Omit<Waiting, 'start'>, signal: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiting: Waiting = { ...asked, start: resolve };
    const leave = () => {
      lane.remove(waiting);
      reject(signal.reason);
      // Whoever waited behind it may need fewer tokens.
      this.#startWhatMay();
    };
    signal.addEventListener('abort', leave, { once: true });
    lane.add(waiting);
    this.#startWhatMay();
    try {
      await promise;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  #startWhatMay(): void {
    this.#callOff();
    const now = this.#time.now();
    for (let next = this.#next(now); next; next = this.#next(now)) {
      this.#underWay++;
      next.lane.take(next.first);
      next.first.start();
    }
    const soonest = Math.min(...this.#queues().map(({ lane, first }) => lane.readyIn(first, now)));
    if (soonest < Number.POSITIVE_INFINITY)
      this.#callOff = this.#time.after(soonest, () => this.#startWhatMay());
  }

  /** Of the calls that are first in their queue and may start, the one that comes first. */
  #next(now: number) {
    return this.#queues()
      .filter(({ lane, first }) => lane.readyIn(first, now) === 0)
      .toSorted((a, b) => a.first.rank - b.first.rank || a.first.arrival - b.first.arrival)[0];
  }

  /** The queues whose first call has a socket. One that has none waits for a call to end, not for the clock. */
  #queues() {
    return [...this.#lanes.values()].flatMap((lane) => {
      const first = lane.first();
      return first && this.#underWay < (MOST_UNDER_WAY[first.rank] ?? 0) ? [{ lane, first }] : [];
    });
  }
}
