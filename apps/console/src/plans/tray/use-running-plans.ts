import type { Plan } from '@muster/contract';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useSearchParams } from 'react-router';
import { call, loadErrorWords, useEvents } from '../../api/index.ts';
import { readWatched, watch, writeWatched } from './watched.ts';

/** The plans that run or are paused, and those whose end is still to be told. Events keep them fresh. */
const livePlans = queryOptions({
  queryKey: ['live-plans'],
  queryFn: async ({ signal }): Promise<Plan[]> => {
    const { plans } = await call('listPlans', { query: { limit: 50, status: 'applying,paused' }, signal });
    const ids = new Set([...plans.map(({ id }) => id), ...readWatched()]);
    const read = [...ids].map((id) => call('getPlan', { params: { id }, signal }).catch(() => undefined));
    const found = (await Promise.all(read)).filter((plan) => plan !== undefined);
    // One of them may be told as failed before anything else has loaded the words for errors.
    if (found.length > 0) await loadErrorWords();
    return found;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

const isLive = ({ status }: Plan) => status === 'applying' || status === 'paused';

/**
 * The plans that run or are paused now, everybody's, but for the one whose review is open.
 *
 * @param onEnded told of each plan that this tab has applied and that has ended while its review was not open, also during a reload
 */
export function useRunningPlans(onEnded: (plan: Plan) => void): readonly Plan[] {
  const client = useQueryClient();
  const [search] = useSearchParams();
  const openId = search.get('review') ?? undefined;
  const plans = useQuery(livePlans).data;

  useEvents((event) => {
    if (event.type !== 'plan') return;
    const { plan } = event;
    client.setQueryData(
      livePlans.queryKey,
      (before) => before && [plan, ...before.filter(({ id }) => id !== plan.id)],
    );
  });

  const look = useEffectEvent((now: readonly Plan[]) => {
    const { ended, watched } = watch(now, readWatched(), openId);
    writeWatched(watched);
    for (const plan of ended) onEnded(plan);
  });
  useEffect(() => {
    if (plans) look(plans);
  }, [plans]);

  return plans?.filter((plan) => isLive(plan) && plan.id !== openId) ?? [];
}
