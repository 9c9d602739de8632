import type { Check } from '@muster/contract';
import { Ec2Error } from '@muster/ec2-client';
import { plainFound, UnresolvedRef } from '@muster/plans';
import type { StoredStep } from '../store/plans.ts';
import type { StepOutcome } from './outcome.ts';
import { readCheck, resolveCheck } from './read-check.ts';
import { canRecover, recoverOutput } from './recover-output.ts';
import { mentionsMade, patienceOf, type Run } from './run.ts';

/**
 * What a look for the effect of a call has shown. `untouched`: all is as it was before the send. `taken`: something that
 * somebody else has made is there under the name.
 */
export type Seen =
  | (StepOutcome & { readonly state: 'done' })
  | { readonly state: 'untouched' | 'taken' | 'unclear' };

/**
 * Looks once for the effect of a call whose reply was lost. `untouched`: the effect is not there, and where the step says
 * what was there before, that is there still.
 */
export async function look(run: Run, step: StoredStep): Promise<Seen> {
  try {
    return await lookOrThrow(run, step);
  } catch (error) {
    if (error instanceof Ec2Error || error instanceof UnresolvedRef) return { state: 'unclear' };
    throw error;
  }
}

async function lookOrThrow(run: Run, step: StoredStep): Promise<Seen> {
  if (step.done) {
    if (await shows(run, step, step.done)) {
      if (mayNotBeVisibleYet(run, step.done)) return { state: 'unclear' };
      const output = await recoverOutput(run, step);
      return output === undefined && canRecover(step) ? { state: 'taken' } : { state: 'done', output };
    }
    return { state: !step.expects || (await shows(run, step, step.expects)) ? 'untouched' : 'unclear' };
  }
  if (!canRecover(step)) {
    return { state: step.expects && (await shows(run, step, step.expects)) ? 'untouched' : 'unclear' };
  }
  // What EC2 can be asked for by the name or token that it was made under.
  const output = await recoverOutput(run, step);
  return output === undefined ? { state: 'untouched' } : { state: 'done', output };
}

/** Whether there is anything to look at. */
export const canBeLookedUp = (step: StoredStep): boolean =>
  step.done !== undefined || step.expects !== undefined || canRecover(step);

/** Looks until the effect shows, or until reads must know of everything that was sent. @param sentAt milliseconds */
export async function lookUntilCaughtUp(run: Run, step: StoredStep, sentAt: number): Promise<Seen> {
  const patience = patienceOf(run, step);
  for (;;) {
    const lookedAt = run.ctx.clock.now().getTime();
    const seen = await look(run, step);
    if (seen.state === 'done' || lookedAt >= sentAt + run.ctx.readLagMs) return seen;
    if (!canBeLookedUp(step)) return seen;
    await patience.wait('outcome');
  }
}

/**
 * Whether something that is to be gone may only not be there yet: a read that does not know yet of what this plan has
 * made shows none of it.
 */
function mayNotBeVisibleYet(run: Run, check: Check): boolean {
  const asksForNothing =
    check.match === 'excludes' || check.equals === 0 || plainFound(check.equals) === undefined;
  if (!asksForNothing) return false;
  if (!mentionsMade(run, resolveCheck(check, run.outputs).input)) return false;
  return run.ctx.clock.now().getTime() < run.madeAt.last + run.ctx.readLagMs;
}

/** Whether a check holds. @throws Ec2Error when it can't be read */
async function shows(run: Run, step: StoredStep, check: Check): Promise<boolean> {
  const { transport } = run.placeOf({ place: check.place ?? step.place });
  return (await readCheck(transport, resolveCheck(check, run.outputs))).holds;
}
