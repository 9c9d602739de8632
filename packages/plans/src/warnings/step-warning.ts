import type { PlanStep, Warning } from '@muster/contract';

/** What a step is judged by. */
export type WarnedStep = Pick<PlanStep, 'id' | 'operation' | 'input' | 'target' | 'expects' | 'done'>;

/** A warning about one step; the step's id is added where all are gathered. */
export type StepWarning = Omit<Warning, 'step'>;

/** The warning, when there is reason for it. */
export function when(reason: boolean, warning: StepWarning): StepWarning[] {
  return reason ? [warning] : [];
}
