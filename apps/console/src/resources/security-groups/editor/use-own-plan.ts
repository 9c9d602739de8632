import type { Plan } from '@muster/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useSession } from '../../../api/index.ts';

/**
 * Whether a plan of one's own is changing the group right now. What it has changed so far is then not somebody else's
 * change. Plans under review and those told of by events are in the cache.
 */
export function useOwnPlanRunning(groupId: string): boolean {
  const client = useQueryClient();
  const user = useSession().data?.user;
  const isOwn = (plan: Plan) =>
    (plan.createdBy === user?.id || plan.createdBy === user?.name) &&
    (plan.status === 'applying' || plan.status === 'paused') &&
    plan.steps.some((step) => step.input.GroupId === groupId);
  return useSyncExternalStore(
    (changed) => client.getQueryCache().subscribe(changed),
    () => client.getQueriesData<Plan>({ queryKey: ['plan'] }).some(([, plan]) => plan && isOwn(plan)),
  );
}
