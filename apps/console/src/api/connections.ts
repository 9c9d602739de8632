import type { Connection } from '@muster/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from './call.ts';

/** The query behind `useConnections`; invalidate its key after a change. */
export const connectionsQuery = queryOptions({
  queryKey: ['connections'],
  queryFn: ({ signal }): Promise<Connection[]> => call('listConnections', { signal }),
  staleTime: 60_000,
});

/** Every connection the signed-in person may use. */
export function useConnections() {
  return useQuery(connectionsQuery);
}
