import type { Clock } from '../core/clock.ts';
import type { Random } from '../core/random.ts';
import type { Change, Changes } from './changes.ts';

/** A moment in the past: before whatever has changed since `at`, and before the latest mutations. */
export interface Moment {
  readonly at: Date;
  readonly mutationsAgo: number;
}

/** How far back a history has to go: whatever is both older and more mutations ago may be forgotten. */
export interface Reach {
  readonly ms: number;
  readonly mutations: number;
}

/** How many milliseconds after a mutation reads know of it: drawn from a range. */
export interface Lag {
  readonly min: number;
  readonly max: number;
  readonly random: Random;
}

interface Mutation {
  readonly at: number;
  /** From when reads know of it. */
  readonly seenAt: number;
  readonly changes: readonly Change[];
}

/** The latest mutations, each with what it replaced. */
export class History {
  readonly #clock: Clock;
  readonly #lag: Lag;
  #reach: Reach | undefined;
  #mutations: Mutation[] = [];

  constructor(clock: Clock, lag: Lag) {
    this.#clock = clock;
    this.#lag = lag;
  }

  /** Keeps, from now on, what `changesSince` can be asked; nothing without a reach. */
  keep(reach: Reach | undefined): void {
    this.#reach = reach;
    this.#forgetOld();
  }

  remember(changes: Changes): void {
    if (changes.isEmpty || (this.#lag.max === 0 && !this.#reach)) return;
    const at = this.#clock.now();
    // What comes later is not seen before: nobody sees a change without what it was made upon.
    const before = this.#mutations.at(-1)?.seenAt ?? 0;
    const { min, max, random } = this.#lag;
    const seenAt = Math.max(before, at + (max && random.integer(min, max)));
    this.#mutations.push({ at, seenAt, changes: [...changes] });
    this.#forgetOld();
  }

  forget(): void {
    this.#mutations = [];
  }

  /** What has changed since a moment, the latest first. */
  changesSince({ at, mutationsAgo }: Moment): Change[] {
    const kept = this.#mutations.length - mutationsAgo;
    return changesOf(this.#mutations.filter((each, index) => index >= kept || each.at > at.getTime()));
  }

  /** What reads do not know of yet, the latest first. */
  unseen(): Change[] {
    const now = this.#clock.now();
    return changesOf(this.#mutations.filter(({ seenAt }) => seenAt > now));
  }

  #forgetOld(): void {
    const now = this.#clock.now();
    const { ms, mutations } = this.#reach ?? { ms: 0, mutations: 0 };
    const kept = this.#mutations.length - mutations;
    this.#mutations = this.#mutations.filter(
      ({ at, seenAt }, index) => index >= kept || at >= now - ms || seenAt > now,
    );
  }
}

const changesOf = (mutations: readonly Mutation[]): Change[] =>
  mutations.toReversed().flatMap(({ changes }) => changes);
