import type { PlanAction } from '@muster/contract';
import { isUndoable } from '@muster/plans';
import type { StoredPlan } from '../store/plans.ts';
import { hasEnded } from './status.ts';

/** Somebody who goes on with a plan later than this has not seen what is there now: a new plan is to be made. */
const continueWithinMs = 24 * 60 * 60_000;

/** Whether everything that a plan has done can be undone, and has not been. */
export function canUndo(plan: StoredPlan): boolean {
  return (
    (hasEnded(plan.status) || plan.status === 'paused') &&
    plan.undoneBy === undefined &&
    isUndoable(plan.steps)
  );
}

/** What can be done with a plan now. */
export function actionsOf(plan: StoredPlan, now: Date): PlanAction[] {
  if (plan.status === 'checked') return ['apply', 'cancel'];
  if (plan.status === 'applying') return ['cancel'];
  const has = (state: string) => plan.steps.some((step) => step.state === state);
  const isRecent =
    now.getTime() - Date.parse(plan.endedAt ?? plan.appliedAt ?? plan.createdAt) < continueWithinMs;
  const isLeft = plan.appliedAt !== undefined && plan.undoneBy === undefined && plan.status !== 'applied';
  return [
    ...(has('unknown') ? ['check-again' as const] : []),
    ...(isLeft && isRecent && plan.status !== 'conflict' ? ['go-on' as const] : []),
    ...(plan.status === 'paused' ? ['cancel' as const] : []),
    ...(canUndo(plan) ? ['undo' as const] : []),
  ];
}
