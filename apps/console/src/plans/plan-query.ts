import { queryOptions } from '@tanstack/react-query';
import { call, loadErrorWords } from '../api/index.ts';

/**
 * One plan as the BFF keeps it. Events keep it fresh; while it is applied it is also asked for, should they stall.
 *
 * The words for errors come with it: a plan that failed is told without any request that fails and would load them.
 */
export function planQuery(id: string) {
  return queryOptions({
    queryKey: ['plan', id],
    queryFn: async ({ signal }) => {
      const [plan] = await Promise.all([call('getPlan', { params: { id }, signal }), loadErrorWords()]);
      return plan;
    },
    refetchInterval: (query) => (query.state.data?.status === 'applying' ? 2000 : false),
  });
}
