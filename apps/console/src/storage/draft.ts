import { useCallback, useState } from 'react';

/** A draft and its plan key: resending a draft after a lost reply must name the same plan. */
export interface Draft<T> {
  readonly value: T;
  readonly key: string;
  set(value: T): void;
  /** Forgets the draft: after it was applied, or when somebody throws it away. */
  clear(): void;
}

interface Kept<T> {
  value: T;
  key: string;
}

/**
 * A form's values that survive reload and sign-in again, kept under `name` for this tab's browser profile. Never put a
 * secret in it. `restore` brings what was kept up to today's shape, or returns undefined to drop it. `key` is the
 * UUID to use as `PlanDraft.key`; it changes when the draft is cleared.
 */
export function useDraft<T>(
  name: string,
  empty: () => T,
  restore: (kept: unknown) => T | undefined,
): Draft<T> {
  const storageKey = `muster.draft.${name}`;
  const fresh = useCallback((): Kept<T> => ({ value: empty(), key: crypto.randomUUID() }), [empty]);
  const [kept, setKept] = useState<Kept<T>>(() => read(storageKey, restore) ?? fresh());

  const set = useCallback(
    (value: T) =>
      setKept((before) => {
        const next = { ...before, value };
        write(storageKey, next);
        return next;
      }),
    [storageKey],
  );
  const clear = useCallback(() => {
    localStorage.removeItem(storageKey);
    setKept(fresh());
  }, [storageKey, fresh]);

  return { value: kept.value, key: kept.key, set, clear };
}

function read<T>(storageKey: string, restore: (kept: unknown) => T | undefined): Kept<T> | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? 'null') as Kept<unknown> | null;
    const value = kept === null ? undefined : restore(kept.value);
    return kept === null || value === undefined ? undefined : { value, key: kept.key };
  } catch {
    return undefined;
  }
}

function write(storageKey: string, kept: unknown): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // Storage is full or refused: the draft then lasts as long as the page.
  }
}
