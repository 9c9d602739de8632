import type { Plan } from '@muster/contract';
import type { Context } from '../context.ts';
import type { StoredPlan } from '../store/plans.ts';
import { actionsOf, canUndo } from './actions.ts';

/** The public view of a stored plan: without what only the runner needs, with what can be done with it now. */
export function publicPlan({ clock }: Pick<Context, 'clock'>, stored: StoredPlan): Plan {
  const { cancelRequested: _cancel, appliedBy: _by, extent: _extent, binding: _binding, ...plan } = stored;
  const steps = plan.steps.map(({ position: _position, inputDigest: _digest, ...step }) => step);
  return { ...plan, steps, undoable: canUndo(stored), actions: actionsOf(stored, clock.now()) };
}
