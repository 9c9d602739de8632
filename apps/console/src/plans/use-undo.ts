import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/index.ts';
import { planQuery } from './plan-query.ts';
import { useOpenPlan } from './review.ts';

/** Makes the plan that takes back what another one did, and opens its review: `undo.mutate(plan.id)`. */
export function useUndo() {
  const client = useQueryClient();
  const open = useOpenPlan();
  return useMutation({
    mutationFn: (id: string) => call('undoPlan', { params: { id } }),
    onSuccess: (made) => {
      client.setQueryData(planQuery(made.id).queryKey, made);
      open(made.id);
    },
    onSettled: (_made, _error, id) => {
      void client.invalidateQueries({ queryKey: planQuery(id).queryKey });
    },
  });
}
