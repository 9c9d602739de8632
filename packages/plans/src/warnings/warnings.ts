import type { PlanStep, Warning } from '@muster/contract';
import { destroys } from '../confirmation.ts';
import type { PlanFacts } from './facts.ts';
import { imageWarnings } from './images.ts';
import { instanceWarnings } from './instances.ts';
import { ruleWarnings } from './rules.ts';

/** What a step is judged by. */
export type WarnedStep = Pick<PlanStep, 'id' | 'operation' | 'input' | 'target' | 'expects' | 'done'>;

/** A warning about one step; the step's id is added where all are gathered. */
export type StepWarning = Omit<Warning, 'step'>;

/**
 * What to know before a plan is applied. The operations themselves tell most of it; what they can not tell (an
 * instance's volumes, who is in the organization) is told when the facts are given.
 */
export function warnings(steps: readonly WarnedStep[], facts: PlanFacts = {}): Warning[] {
  return steps.flatMap((step) => {
    const found = [
      ...ruleWarnings(step),
      ...imageWarnings(step, facts),
      ...instanceWarnings(step, facts),
      ...deleteWarnings(step),
    ];
    return found.map((warning) => ({ ...warning, step: step.id }));
  });
}

function deleteWarnings(step: WarnedStep): StepWarning[] {
  if (!destroys(step) || step.operation === 'TerminateInstances') return [];
  return [{ code: 'deletes-resource', severity: 'danger', values: { id: step.target } }];
}
