import type { InventoryKind } from '@muster/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '../../api/index.ts';
import type { Row } from '../../inventory/kinds.ts';
import { read } from '../../inventory/store.ts';
import { useInventory } from '../../inventory/use-inventory.ts';
import { useOnce } from '../../inventory/use-once.ts';
import { useScope } from '../../scope/scope.ts';

/** How a read stands that a section depends on. Only after `done` may an empty list be called empty. */
export interface Read {
  readonly state: 'pending' | 'failed' | 'done';
  /** Why the last try failed; kept while the next one is under way. */
  readonly error?: unknown;
  /** What is shown is of an earlier read. */
  readonly earlier?: boolean;
  readonly again: () => void;
}

/** What was read, and how the read stands. */
export interface Listing<K extends InventoryKind> {
  /** Those of the last read that succeeded. */
  readonly rows: readonly Row<K>[];
  readonly read: Read;
}

/** A live list of this connection and region. It is read again every few seconds while the page is in view. */
export function useListing<K extends InventoryKind>(kind: K): Listing<K> {
  const { connection, region } = useScope();
  const { rows, loading, problems } = useInventory(kind, connection.id, [region]);
  const [failed] = problems;
  const again = () => void read(connection.id, kind, [region], new AbortController().signal);
  if (failed) {
    const error = new ProblemError(failed.problem);
    return { rows, read: { state: 'failed', error, earlier: rows.length > 0, again } };
  }
  return { rows, read: { state: loading ? 'pending' : 'done', again } };
}

const none: readonly never[] = [];

/** A catalogue of this connection and region, read once. */
export function useCatalogue<K extends 'instance-types' | 'images-public'>(kind: K): Listing<K> {
  const { connection, region } = useScope();
  const query = useOnce(kind, connection.id, region);
  const stands = useRead(query, kind);
  return { rows: query.data ?? none, read: stands };
}

/**
 * How a query stands. TanStack Query forgets the error as soon as it tries again; a page would flicker.
 *
 * @param of what is asked for: the error of one thing is not that of another
 */
export function useRead(
  query: Pick<UseQueryResult, 'data' | 'error' | 'refetch'>,
  of: string | undefined,
): Read {
  const [last, setLast] = useState<{ readonly of: string | undefined; readonly error: unknown }>();
  const error = query.error ?? (last?.of === of ? last?.error : undefined) ?? undefined;
  const failed = query.data === undefined && error !== undefined;
  if (failed ? last?.error !== error || last?.of !== of : last !== undefined)
    setLast(failed ? { of, error } : undefined);
  const again = () => void query.refetch();
  if (failed) return { state: 'failed', error, again };
  return { state: query.data === undefined ? 'pending' : 'done', again };
}
