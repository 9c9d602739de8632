import type { Plan } from '@muster/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/index.ts';
import { planKey } from './plan-key.ts';
import type { ReviewDraft } from './review.ts';

/** A draft under review, with the key under which its plan is or will be known. */
export interface OpenedDraft extends ReviewDraft {
  readonly key: string;
}

/** One plan as the BFF keeps it. Events keep it fresh; while it is applied it is also asked for, should they stall. */
export function planQuery(id: string) {
  return queryOptions({
    queryKey: ['plan', id],
    queryFn: ({ signal }) => call('getPlan', { params: { id }, signal }),
    refetchInterval: (query) => (query.state.data?.status === 'applying' ? 2000 : false),
  });
}

/** The newest plans, newest first. */
export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => call('listPlans', { query: { limit: 200 }, signal }),
});

/** Makes the plan of a draft, or finds it when it is already there: the key makes sending it again safe. */
export function useOpenedPlan(draft: OpenedDraft | undefined) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['opened-plan', draft?.key],
    queryFn: async () => {
      if (!draft) throw new Error('enabled without a draft');
      const { connection, region, summary, mode, steps } = draft;
      const content = { connection, region, summary, mode, steps };
      const plan = await call('createPlan', {
        body: { ...content, key: await planKey(draft.key, content) },
      });
      client.setQueryData(planQuery(plan.id).queryKey, plan);
      return plan;
    },
    enabled: draft !== undefined,
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

/** Applies, cancels and undoes one plan. What comes back replaces what is known of it. */
export function usePlanActions(id: string) {
  const client = useQueryClient();
  const keep = (plan: Plan) => {
    client.setQueryData(planQuery(plan.id).queryKey, plan);
    void client.invalidateQueries({ queryKey: plansQuery.queryKey });
  };
  // A lost reply says nothing about the plan: what the BFF has written down does.
  const lookAgain = () => client.invalidateQueries({ queryKey: planQuery(id).queryKey });
  const apply = useMutation({
    mutationFn: (body: { confirmation?: string; reason?: string }) =>
      call('applyPlan', { params: { id }, body }),
    onSuccess: keep,
    onError: lookAgain,
  });
  const cancel = useMutation({
    mutationFn: () => call('cancelPlan', { params: { id } }),
    onSuccess: keep,
    onError: lookAgain,
  });
  const undo = useMutation({
    mutationFn: () => call('undoPlan', { params: { id } }),
    onSuccess: (plan) => {
      keep(plan);
      void lookAgain();
    },
  });
  return { apply, cancel, undo };
}
