import type { InventoryKind, InventoryLine, Problem } from '@muster/contract';
import { address } from '../api/call.ts';
import { loadErrorWords } from '../api/errors.ts';
import { ndjson } from '../api/ndjson.ts';
import { ProblemError, unreachable } from '../api/problem.ts';
import { request } from '../api/request.ts';
import { wire } from '../api/wire.ts';
import type { InventoryItems } from './kinds.ts';
import { type Reading, reading, type Slice, unknownSlice } from './slice.ts';

const slices = new Map<string, Slice>();
const listeners = new Set<() => void>();

const keyOf = (connection: string, kind: InventoryKind, region: string) => `${connection} ${kind} ${region}`;

/** What is known of one kind in one region. */
export function sliceOf<K extends InventoryKind>(connection: string, kind: K, region: string): Slice<K> {
  return (slices.get(keyOf(connection, kind, region)) ?? unknownSlice) as Slice<K>;
}

/** Everything known of a connection, for searching: every kind and region read so far. */
export function knownSlices(
  connection: string,
): readonly { readonly kind: InventoryKind; readonly slice: Slice }[] {
  return [...slices].flatMap(([key, slice]) => {
    const [of, kind] = key.split(' ');
    return of === connection ? [{ kind: kind as InventoryKind, slice }] : [];
  });
}

/** Told after any slice has changed. Returns a function that stops listening. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function put(connection: string, kind: InventoryKind, region: string, slice: Slice): void {
  const key = keyOf(connection, kind, region);
  if (slices.get(key) === slice) return;
  slices.set(key, slice);
  for (const listener of listeners) listener();
}

/**
 * Reads one kind over regions into the store, page by page. A region that fails says so in its slice and does not
 * stop the others. Rejects only when aborted.
 */
export async function read<K extends InventoryKind>(
  connection: string,
  kind: K,
  regions: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const open = new Map<string, Reading<K>>();
  for (const region of regions) open.set(region, reading(kind, region, sliceOf(connection, kind, region)));
  const close = (region: string, slice: Slice<K>) => {
    put(connection, kind, region, slice);
    open.delete(region);
  };
  const failRest = (problem: Problem) => {
    for (const [region, one] of open) close(region, one.fail(problem));
  };
  try {
    const path = address(wire.inventory[1], { connection, kind }, { regions: regions.join(',') });
    const { body } = await request(path, { signal });
    if (body === null) return failRest(unreachable);
    for await (const line of ndjson(body) as AsyncIterable<InventoryLine>) {
      const one = open.get(line.region);
      if (!one) continue;
      if ('items' in line) {
        put(connection, kind, line.region, one.page(line.items as InventoryItems[K][]));
      } else if ('problem' in line) {
        await loadErrorWords();
        close(line.region, one.fail(line.problem));
      } else close(line.region, one.end());
    }
    failRest(unreachable);
  } catch (error) {
    if (signal.aborted) throw error;
    failRest(error instanceof ProblemError ? error.problem : unreachable);
  }
}
