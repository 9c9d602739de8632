import type { Clock } from '../core/clock.ts';
import type { Change } from './changes.ts';

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

interface Mutation {
  readonly at: number;
  readonly changes: readonly Change[];
}

/** The latest mutations, each with what it replaced. */
export class History {
  readonly #clock: Clock;
  readonly #reach: Reach;
  #mutations: Mutation[] = [];

  constructor(clock: Clock, reach: Reach) {
    this.#clock = clock;
    this.#reach = reach;
  }

  remember(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    const now = this.#clock.now();
    this.#mutations.push({ at: now, changes });
    const { ms, mutations } = this.#reach;
    const kept = this.#mutations.length - mutations;
    this.#mutations = this.#mutations.filter(({ at }, index) => index >= kept || at >= now - ms);
  }

  forget(): void {
    this.#mutations = [];
  }

  /** What has changed since a moment, the latest first. */
  changesSince({ at, mutationsAgo }: Moment): Change[] {
    const kept = this.#mutations.length - mutationsAgo;
    return this.#mutations
      .filter((mutation, index) => index >= kept || mutation.at > at.getTime())
      .reverse()
      .flatMap(({ changes }) => changes);
  }
}
