import type { Check } from '@muster/contract';
import { Ec2Error } from '@muster/ec2-client';
import { UnresolvedRef } from '@muster/plans';
import type { StoredStep } from '../store/plans.ts';
import type { StepOutcome } from './outcome.ts';
import { readCheck, resolveCheck } from './read-check.ts';
import { canRecover, recoverOutput } from './recover-output.ts';
import { patienceOf, type Run } from './run.ts';

/** What a look for the effect of a call has shown. `untouched`: all is certainly as it was before the send. */
export type Seen = (StepOutcome & { readonly state: 'done' }) | { readonly state: 'untouched' | 'unclear' };

/**
 * Looks once for the effect of a call whose reply was lost. `untouched`: the effect is not there, and where the step says
 * what was there before, that is there still.
 */
export async function look(run: Run, step: StoredStep): Promise<Seen> {
  if (step.done) {
    const shown = await shows(run, step, step.done);
    if (shown) return { state: 'done', output: await recoverOutput(run, step) };
    const isAsBefore = async () => !step.expects || (await shows(run, step, step.expects));
    if (shown === false && (await isAsBefore())) return { state: 'untouched' };
    return { state: 'unclear' };
  }
  if (!canRecover(step)) return { state: 'unclear' };
  // What EC2 can be asked for by the name or token that it was made under.
  const output = await recoverOutput(run, step).catch(readFailed);
  if (output instanceof Error) return { state: 'unclear' };
  return output === undefined ? { state: 'untouched' } : { state: 'done', output };
}

/** Looks until the effect shows, or until reads must know of everything that was sent. @param sentAt milliseconds */
export async function lookUntilCaughtUp(run: Run, step: StoredStep, sentAt: number): Promise<Seen> {
  const patience = patienceOf(run, step);
  for (;;) {
    const lookedAt = run.ctx.clock.now().getTime();
    const seen = await look(run, step);
    if (seen.state === 'done' || lookedAt >= sentAt + run.ctx.readLagMs) return seen;
    if (!step.done && !canRecover(step)) return seen;
    await patience.wait('outcome');
  }
}

/** Whether a check holds; nothing when it can't be read. */
async function shows(run: Run, step: StoredStep, check: Check): Promise<boolean | undefined> {
  const read = readCheck(run.placeOf(step).transport, resolveCheck(check, run.outputs));
  const result = await read.catch(readFailed);
  return result instanceof Error ? undefined : result.holds;
}

function readFailed(error: unknown): Error {
  if (error instanceof Ec2Error || error instanceof UnresolvedRef) return error;
  throw error;
}
