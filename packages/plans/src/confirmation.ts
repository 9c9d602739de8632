import type { PlanStep } from '@muster/contract';
import { operations } from '@muster/ec2-client';

type Acting = Pick<PlanStep, 'operation' | 'input' | 'target'>;

/** Whether something that the step removes can not be made again as it was. */
export function destroys({ operation }: Pick<PlanStep, 'operation'>): boolean {
  return operations().get(operation)?.effect === 'destroy';
}

/**
 * What must be typed before a plan that destroys is applied: the id of the one resource, or the verb and how many.
 * `undefined` where nothing is destroyed. In a plan that terminates instances and removes what was made for them, the
 * instances are what counts.
 */
export function confirmation(steps: readonly Acting[]): string | undefined {
  const destroying = steps.filter(destroys);
  const terminating = destroying.filter((step) => step.operation === 'TerminateInstances');
  const targets = new Set((terminating.length > 0 ? terminating : destroying).flatMap(targetsOf));
  const [only] = targets;
  if (only === undefined) return undefined;
  if (targets.size === 1) return only;
  return `${terminating.length > 0 ? 'terminate' : 'delete'} ${targets.size}`;
}

/** The ids or names of everything that the steps destroy themselves. */
export function destroyedTargets(steps: readonly Acting[]): ReadonlySet<string> {
  return new Set(steps.filter(destroys).flatMap(targetsOf));
}

/** The instances of one call, which the step's target may name as a whole; else the target. */
function targetsOf({ input, target }: Acting): string[] {
  const ids = input.InstanceIds;
  return Array.isArray(ids) && ids.length > 0 ? ids.map(String) : [target];
}
