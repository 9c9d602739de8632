import { errors } from '../../core/errors.ts';

/** Throws when instances are to stay over an interruption whose request would not launch them again. */
export function checkInterruption(type: string | undefined, behavior: string | undefined): void {
  if (type === 'persistent' || (behavior !== 'stop' && behavior !== 'hibernate')) return;
  throw errors.invalidParameterCombination(
    `The request with type '${type ?? 'null'}' is not supported when instanceInterruptionBehavior is set to '${behavior}'.`,
  );
}
