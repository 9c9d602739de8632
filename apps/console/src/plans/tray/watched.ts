import type { Plan } from '@muster/contract';

/** Where this tab keeps the ids of the plans whose end it has still to tell: a reload must not lose them. */
const storageKey = 'muster.plans.watched';

/** The ids of the plans whose end is still to be told. */
export function readWatched(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Keeps those ids for after a reload. */
export function writeWatched(ids: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...ids]));
  } catch {
    // Storage is full or refused: only a reload forgets them then.
  }
}

/** The end of a plan that this tab has applied is to be told here. */
export function watchPlan(id: string): void {
  writeWatched(new Set([...readWatched(), id]));
}

/**
 * What is to be told of plans now, and what is to be watched from here on.
 *
 * @param plans as known now
 * @param watched the ids watched so far
 * @param openId the plan whose review is open: its end is seen there
 */
export function watch(
  plans: readonly Plan[],
  watched: ReadonlySet<string>,
  openId: string | undefined,
): { readonly ended: readonly Plan[]; readonly watched: ReadonlySet<string> } {
  const running = plans.filter((plan) => plan.status === 'applying');
  const ended = plans.filter((plan) => watched.has(plan.id) && plan.status !== 'applying');
  return {
    ended: ended.filter(({ id }) => id !== openId),
    watched: new Set(running.filter((plan) => watched.has(plan.id)).map(({ id }) => id)),
  };
}
