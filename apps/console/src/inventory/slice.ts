import type { InventoryKind, Problem } from '@muster/contract';
import { deepEqual } from '../api/deep-equal.ts';
import { type InventoryItems, idOf, type Row } from './kinds.ts';

/** What is known of one kind in one region of one connection. Never changed in place. */
export interface Slice<K extends InventoryKind = InventoryKind> {
  readonly rows: readonly Row<K>[];
  /** Whether the region has ever been read to its end. */
  readonly complete: boolean;
  /** Why the last reading failed; the rows are then those of the reading before. */
  readonly problem?: Problem;
}

/** A region of which nothing is known yet. */
export const unknownSlice: Slice<never> = { rows: [], complete: false };

/** A reading of one region under way. */
export interface Reading<K extends InventoryKind> {
  /** Takes one page of items. Returns what to show now: rows appear as they come only on the first reading. */
  page(items: readonly InventoryItems[K][]): Slice<K>;
  /** The region was read to its end. */
  end(): Slice<K>;
  /** The region could not be read. */
  fail(problem: Problem): Slice<K>;
}

/** Starts reading a region over what was known of it. Rows that turn out the same keep their identity. */
export function reading<K extends InventoryKind>(kind: K, region: string, before: Slice<K>): Reading<K> {
  const known = new Map(before.rows.map((row) => [row.id, row]));
  const rows: Row<K>[] = [];
  return {
    page(items) {
      for (const item of items) {
        const id = idOf(kind, item);
        const old = known.get(id);
        rows.push(old && deepEqual(old.item, item) ? old : { id, region, item });
      }
      return before.complete ? before : { rows: rows.slice(), complete: false };
    },
    end() {
      const same = rows.length === before.rows.length && rows.every((row, i) => row === before.rows[i]);
      if (same && before.complete && before.problem === undefined) return before;
      return { rows: same ? before.rows : rows, complete: true };
    },
    fail: (problem) => ({ ...before, problem }),
  };
}
