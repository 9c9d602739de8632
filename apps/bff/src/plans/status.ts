import type { PlanStatus, StepState } from '@muster/contract';
import type { StoredPlan } from '../store/plans.ts';

const ended: ReadonlySet<PlanStatus> = new Set([
  'applied',
  'partly-applied',
  'failed',
  'conflict',
  'unknown',
  'cancelled',
]);

/** Whether the runner is through with a plan, however it went. */
export const hasEnded = (status: PlanStatus): boolean => ended.has(status);

/**
 * How a plan has ended, told by its steps. What nobody knows comes first, because it is what somebody must look at.
 * In an ordered plan a conflict comes before what was done already, since the person has to merge; among independent
 * steps it is one result of many.
 */
export function endStatus({ steps, mode, cancelRequested }: StoredPlan): PlanStatus {
  const has = (state: StepState) => steps.some((step) => step.state === state);
  if (has('unknown')) return 'unknown';
  if (has('conflict') && (mode === 'ordered' || !has('done'))) return 'conflict';
  if (has('failed') || has('conflict')) return has('done') ? 'partly-applied' : 'failed';
  if (has('skipped')) return cancelRequested ? 'cancelled' : 'partly-applied';
  return 'applied';
}
