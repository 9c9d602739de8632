import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from './context.ts';
import { DatabaseUnavailable } from './store/index.ts';

/** Whether this process can do its work, as `/readyz` tells it. */
export interface Readiness {
  /** Sets, or with `undefined` clears, what keeps the part `name` from working: a few words for an operator. */
  report(name: string, problem: string | undefined): void;
  /** Everything that is wrong now, as `name: problem`; empty when ready. Takes a second at most. */
  problems(): Promise<string[]>;
}

/** How long an answer about the database is good for, and how long one is waited for. */
const checkEveryMs = 1_000;
const checkWaitMs = 1_000;

/** Checks the database when it is asked, with one write however many ask at once. */
export function createReadiness({
  store,
  clock,
  lifecycle,
  logger,
}: Pick<Context, 'store' | 'clock' | 'lifecycle' | 'logger'>): Readiness {
  const reported = new Map<string, string>();
  let last: { readonly at: number; readonly problem: string | undefined } | undefined;
  let checking: Promise<string | undefined> | undefined;
  let writing: Promise<string | undefined> | undefined;

  const write = async () => {
    try {
      await store.health.write(clock.now());
      return undefined;
    } catch (error) {
      return error instanceof DatabaseUnavailable ? error.message : 'The database can’t be written.';
    }
  };
  const check = async () => {
    // A write that waits for a lock for longer than we wait is looked at again by the next check.
    writing ??= write().finally(() => {
      writing = undefined;
    });
    const written = new AbortController();
    const tooLong = sleep(checkWaitMs, 'A write to the database has been waiting for a second.', {
      signal: written.signal,
    }).catch(() => undefined);
    const problem = await Promise.race([writing, tooLong]);
    written.abort();
    if (problem !== last?.problem) logger.warn({ event: 'database', state: problem ?? 'Ready.' });
    last = { at: clock.now().getTime(), problem };
    return problem;
  };
  const database = async () => {
    const age = last && clock.now().getTime() - last.at;
    // A clock that has been set back must not keep an old answer.
    if (last && age !== undefined && age >= 0 && age < checkEveryMs) return last.problem;
    checking ??= check().finally(() => {
      checking = undefined;
    });
    return checking;
  };

  return {
    report(name, problem) {
      if (problem === undefined) reported.delete(name);
      else reported.set(name, problem);
    },
    async problems() {
      if (lifecycle.stopping) return ['process: stopping'];
      const problem = await database();
      const parts = [...reported].map(([name, words]) => `${name}: ${words}`);
      return problem === undefined ? parts : [`database: ${problem}`, ...parts];
    },
  };
}
