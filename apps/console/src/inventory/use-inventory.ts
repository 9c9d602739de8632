import type { InventoryKind, Problem } from '@muster/contract';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Row } from './kinds.ts';
import { poll } from './poll.ts';
import type { Slice } from './slice.ts';
import { sliceOf, subscribe } from './store.ts';

/** A live list over regions. */
export interface Inventory<K extends InventoryKind> {
  readonly rows: readonly Row<K>[];
  /** True until every region has been read once or has failed: the time for a skeleton where there are no rows. */
  readonly loading: boolean;
  /** The regions that could not be read, and why; their rows are those of the last reading. */
  readonly problems: readonly { readonly region: string; readonly problem: Problem }[];
}

function join<K extends InventoryKind>(
  regions: readonly string[],
  slices: readonly Slice<K>[],
): Inventory<K> {
  return {
    rows: slices.length === 1 && slices[0] ? slices[0].rows : slices.flatMap((slice) => slice.rows),
    loading: slices.some((slice) => !slice.complete && slice.problem === undefined),
    problems: regions.flatMap((region, i) => {
      const problem = slices[i]?.problem;
      return problem ? [{ region, problem }] : [];
    }),
  };
}

/**
 * Every resource of a kind over regions, live: at once from what is already known, then as EC2 answers. Rows and the
 * whole keep their identity while nothing changes.
 */
export function useInventory<K extends InventoryKind>(
  kind: K,
  connection: string,
  regions: readonly string[],
): Inventory<K> {
  const joined = regions.join(',');
  const last = useRef<{ slices: readonly Slice<K>[]; inventory: Inventory<K> }>(undefined);

  const snapshot = useCallback(() => {
    const names = joined === '' ? [] : joined.split(',');
    const slices = names.map((region) => sliceOf(connection, kind, region));
    const before = last.current;
    if (
      before &&
      before.slices.length === slices.length &&
      slices.every((slice, i) => slice === before.slices[i])
    ) {
      return before.inventory;
    }
    const inventory = join(names, slices);
    last.current = { slices, inventory };
    return inventory;
  }, [kind, connection, joined]);

  useEffect(
    () => (joined === '' ? undefined : poll(connection, kind, joined.split(','))),
    [kind, connection, joined],
  );
  return useSyncExternalStore(subscribe, snapshot);
}
