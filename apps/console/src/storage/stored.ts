import { useSyncExternalStore } from 'react';

/** One value kept in `localStorage`, the same in every tab. */
export interface Stored<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

const known = new Map<string, Stored<never>>();

/**
 * The value kept under `key`. What does not pass `accepts` (edited by hand, or by an older version) counts as absent.
 * Where storage is refused the value lives as long as the page. Asking twice for a key gives the same object.
 */
export function stored<T>(key: string, absent: () => T, accepts: (value: unknown) => value is T): Stored<T> {
  const existing = known.get(key);
  if (existing) return existing as unknown as Stored<T>;
  const listeners = new Set<() => void>();
  let value = read(key, accepts) ?? absent();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key !== key) return;
    value = read(key, accepts) ?? absent();
    tell();
  });
  const made: Stored<T> = {
    get: () => value,
    set(next) {
      value = next;
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Storage is full or refused: the choice then lasts as long as the page.
      }
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  known.set(key, made as unknown as Stored<never>);
  return made;
}

function read<T>(key: string, accepts: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return accepts(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A stored value as React state. */
export function useStored<T>(store: Stored<T>): [T, (value: T) => void] {
  return [useSyncExternalStore(store.subscribe, store.get), store.set];
}
