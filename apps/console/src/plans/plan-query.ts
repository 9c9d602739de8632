import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/index.ts';

/** One plan as the BFF keeps it. Events keep it fresh; while it is applied it is also asked for, should they stall. */
export function planQuery(id: string) {
  return queryOptions({
    queryKey: ['plan', id],
    queryFn: ({ signal }) => call('getPlan', { params: { id }, signal }),
    refetchInterval: (query) => (query.state.data?.status === 'applying' ? 2000 : false),
  });
}
