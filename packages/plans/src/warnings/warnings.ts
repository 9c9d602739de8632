import type { Warning } from '@muster/contract';
import { destroys } from '../confirmation.ts';
import { factsById, type PlanFacts } from './facts.ts';
import { groupWarnings } from './groups.ts';
import { imageWarnings } from './images.ts';
import { instanceWarnings } from './instances.ts';
import { ruleWarnings } from './rules.ts';
import { type StepWarning, type WarnedStep, when } from './step-warning.ts';

/**
 * What to know before a plan is applied. The operations themselves tell most of it; what they can not tell (an
 * instance's volumes, who is in the organization) is told when the facts are given.
 */
export function warnings(steps: readonly WarnedStep[], facts: PlanFacts = {}): Warning[] {
  const known = factsById(facts);
  const ofSteps = steps.flatMap((step) => {
    const found = [
      ...ruleWarnings(step),
      ...imageWarnings(step, known),
      ...instanceWarnings(step, known),
      ...deleteWarnings(step),
    ];
    return found.map((warning) => ({ ...warning, step: step.id }));
  });
  return [...ofSteps, ...groupWarnings(steps)];
}

function deleteWarnings(step: WarnedStep): StepWarning[] {
  const deletes = destroys(step) && step.operation !== 'TerminateInstances';
  return when(deletes, { code: 'deletes-resource', severity: 'danger', values: { id: step.target } });
}
