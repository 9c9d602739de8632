import type { Plan, PlanAction, PlanStatus } from '@muster/contract';
import { isUndoable } from '@muster/plans';
import type { StoredPlan } from '../store/plans.ts';

const ended: ReadonlySet<PlanStatus> = new Set([
  'applied',
  'partly-applied',
  'failed',
  'conflict',
  'unknown',
  'cancelled',
]);

export const hasEnded = (status: PlanStatus): boolean => ended.has(status);

/** A plan as people see it, without what only the runner needs. */
export function told({ cancelRequested: _cancel, appliedBy: _by, ...plan }: StoredPlan): Plan {
  const undoable = hasEnded(plan.status) && plan.undoneBy === undefined && isUndoable(plan.steps);
  const steps = plan.steps.map(({ position: _position, inputDigest: _digest, ...step }) => step);
  return { ...plan, steps, undoable, actions: actionsOf(plan.status, undoable) };
}

function actionsOf(status: PlanStatus, undoable: boolean): PlanAction[] {
  if (status === 'checked') return ['apply', 'cancel'];
  if (status === 'applying') return ['cancel'];
  return undoable ? ['undo'] : [];
}
