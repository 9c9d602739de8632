import type { Check } from '@muster/contract';
import { Ec2Error } from '@muster/ec2-client';
import { UnresolvedRef } from '@muster/plans';
import type { StoredStep } from '../store/plans.ts';
import type { StepOutcome } from './outcome.ts';
import { readCheck } from './read-check.ts';
import { recoverOutput } from './recover-output.ts';
import type { Run } from './run.ts';

type Seen = (StepOutcome & { readonly state: 'done' }) | { readonly state: 'untouched' | 'unclear' };

/**
 * Looks for the effect of a call whose reply was lost. `untouched` takes both checks: the effect is not there, and
 * all is as it was before the send.
 */
export async function readBack(run: Run, step: StoredStep): Promise<Seen> {
  if (!step.done) return { state: 'unclear' };
  if (await shows(run, step.done)) return { state: 'done', output: await recoverOutput(run, step) };
  return { state: step.expects && (await shows(run, step.expects)) ? 'untouched' : 'unclear' };
}

/** Whether a check certainly holds; a read that fails shows nothing. */
async function shows({ transport, outputs }: Run, check: Check): Promise<boolean> {
  try {
    return (await readCheck(transport, check, outputs)).holds;
  } catch (error) {
    if (error instanceof Ec2Error || error instanceof UnresolvedRef) return false;
    throw error;
  }
}
