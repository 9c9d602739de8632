import type { InventoryKind } from '@muster/contract';
import { useQuery } from '@tanstack/react-query';
import { ProblemError } from '../api/index.ts';
import type { Row } from './kinds.ts';
import { read, sliceOf } from './store.ts';

/**
 * Every resource of a kind in one region, read once and kept: for catalogues that no one's actions change, such as
 * instance types and public AMIs. Fails with a `ProblemError`.
 */
export function useOnce<K extends InventoryKind>(kind: K, connection: string, region: string) {
  return useQuery({
    queryKey: ['once', kind, connection, region],
    queryFn: async ({ signal }): Promise<readonly Row<K>[]> => {
      await read(connection, kind, [region], signal);
      const { rows, problem } = sliceOf(connection, kind, region);
      if (problem) throw new ProblemError(problem);
      return rows;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 600_000,
  });
}
