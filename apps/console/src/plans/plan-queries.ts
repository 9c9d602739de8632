import type { Plan } from '@muster/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, loadErrorWords } from '../api/index.ts';
import { createsSomething } from '../api/query-client.ts';
import { openPlan } from './open-plan.ts';
import { planQuery } from './plan-query.ts';
import type { OpenedDraft } from './review.ts';
import { watchPlan } from './tray/watched.ts';

export { planQuery };

/** Makes the plan of a draft, or finds it when it is already there: the key makes sending it again safe. */
export function useOpenedPlan(draft: OpenedDraft | undefined) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['opened-plan', draft?.key],
    // The signal is that of the sheet: closing it stops the opening.
    queryFn: async ({ signal }) => {
      if (!draft) throw new Error('enabled without a draft');
      const [plan] = await Promise.all([openPlan(draft, signal), loadErrorWords()]);
      client.setQueryData(planQuery(plan.id).queryKey, plan);
      return plan;
    },
    enabled: draft !== undefined,
    ...createsSomething,
    // Every opening asks again: a draft kept under its key may have been edited, or applied elsewhere.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Asks EC2 whether every step would be allowed, with `DryRun`, each time a plan comes under review. */
export function usePreflight(plan: Plan) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['preflight', plan.id],
    queryFn: async ({ signal }) => {
      const checked = await call('preflightPlan', { params: { id: plan.id }, signal });
      client.setQueryData(planQuery(plan.id).queryKey, checked);
      return checked.preflight ?? [];
    },
    enabled: plan.status === 'checked',
    staleTime: 60_000,
    gcTime: 0,
  });
}

/** What can be done with one plan, each as a mutation. What comes back replaces what is known of it. */
export function usePlanActions(id: string) {
  const client = useQueryClient();
  const keep = (plan: Plan) => {
    client.setQueryData(planQuery(plan.id).queryKey, plan);
  };
  const follow = (plan: Plan) => {
    keep(plan);
    if (plan.status === 'applying') watchPlan(plan.id);
  };
  // A lost reply says nothing about the plan: what the BFF has written down does.
  const lookAgain = () => client.invalidateQueries({ queryKey: planQuery(id).queryKey });
  const apply = useMutation({
    mutationFn: (body: { confirmation?: string; reason?: string }) =>
      call('applyPlan', { params: { id }, body }),
    onSuccess: follow,
    onError: lookAgain,
  });
  const cancel = useMutation({
    mutationFn: () => call('cancelPlan', { params: { id } }),
    onSuccess: keep,
    onError: lookAgain,
  });
  const check = useMutation({
    mutationFn: () => call('checkPlan', { params: { id } }),
    onSuccess: follow,
    onError: lookAgain,
  });
  const goOn = useMutation({
    mutationFn: () => call('continuePlan', { params: { id } }),
    onSuccess: follow,
    onError: lookAgain,
  });
  return { apply, cancel, check, goOn };
}
