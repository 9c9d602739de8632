import { useMemo, useState } from 'react';

/** The keys of the chosen rows, and how they are chosen. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  /** Chooses one or takes it back; it becomes the anchor of a range. */
  readonly toggle: (key: string) => void;
  /** Chooses everything between the anchor and `key`, in the order shown. */
  readonly extendTo: (key: string, shown: readonly string[]) => void;
  /** Chooses exactly these. */
  readonly set: (keys: readonly string[]) => void;
  readonly clear: () => void;
}

interface Chosen {
  readonly keys: ReadonlySet<string>;
  readonly anchor: string | undefined;
}

const nothing: Chosen = { keys: new Set(), anchor: undefined };

/** What is chosen after one row was toggled. */
export function toggled(before: Chosen, key: string): Chosen {
  const keys = new Set(before.keys);
  if (!keys.delete(key)) keys.add(key);
  return { keys, anchor: key };
}

/** What is chosen after a range from the anchor was added; without an anchor shown, the one row. */
export function extended(before: Chosen, key: string, shown: readonly string[]): Chosen {
  const to = shown.indexOf(key);
  const from = before.anchor === undefined ? -1 : shown.indexOf(before.anchor);
  if (from < 0 || to < 0) return { keys: new Set([...before.keys, key]), anchor: key };
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { keys: new Set([...before.keys, ...range]), anchor: before.anchor };
}

/** Which rows of a table are chosen. Rows that have gone stay in `keys`; look them up in the rows there are. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState(nothing);
  return useMemo(
    () => ({
      keys: chosen.keys,
      toggle: (key) => setChosen((before) => toggled(before, key)),
      extendTo: (key, shown) => setChosen((before) => extended(before, key, shown)),
      set: (keys) => setChosen({ keys: new Set(keys), anchor: undefined }),
      clear: () => setChosen(nothing),
    }),
    [chosen],
  );
}

/** The chosen ones of the rows there are. `rowKey` must be the same function every time. */
export function useChosen<T>(
  rows: readonly T[],
  rowKey: (row: T) => string,
  { keys }: Selection,
): readonly T[] {
  return useMemo(
    () => (keys.size === 0 ? [] : rows.filter((row) => keys.has(rowKey(row)))),
    [rows, rowKey, keys],
  );
}
