import type { Context } from '../context.ts';

const MOST_KEPT = 5_000;

/** Values by key that are forgotten after their time; the oldest go first when there are 5,000. */
export interface Kept<V> {
  get(key: string): V | undefined;
  set(key: string, value: V, forMs: number): void;
}

/** Makes an empty one. */
export function keptFor<V>(clock: Context['clock']): Kept<V> {
  const kept = new Map<string, { readonly value: V; readonly until: number }>();
  const now = () => clock.now().getTime();
  return {
    get(key) {
      const found = kept.get(key);
      if (found && found.until > now()) return found.value;
      kept.delete(key);
      return undefined;
    },
    set(key, value, forMs) {
      kept.delete(key);
      if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
      kept.set(key, { value, until: now() + forMs });
    },
  };
}
