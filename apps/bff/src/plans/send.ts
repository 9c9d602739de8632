import { Ec2Error } from '@muster/ec2-client';
import { outputToJson } from '@muster/ec2-client/sdk';
import type { StoredStep } from '../store/plans.ts';
import type { StepOutcome } from './outcome.ts';
import { asJson } from './pick.ts';
import { stepProblem } from './problems.ts';
import { readBack } from './read-back.ts';
import { backOff, type Run } from './run.ts';
import type { StepCall } from './step-call.ts';

const mostAttempts = 6;
/** A call that is still on its way when we first look must be given the time to arrive. */
const looksBeforeResend = 2;

/** What was lost when a process died between the intent and the reply. */
export const replyLost = (operation: string): Ec2Error =>
  new Ec2Error({
    operation,
    code: 'Muster.ConnectionLost',
    message: `Muster was stopped before EC2 answered ${operation}.`,
    retryable: true,
    outcome: 'unknown',
  });

/**
 * Sends a step whose intent is in the journal and finds out how it turned out. What may have taken effect is never
 * simply sent again: with a client token EC2 tells a repetition by itself; without one we look for the effect first.
 *
 * @param lost set when an earlier process sent the step and nobody heard the answer
 */
export async function send(
  run: Run,
  step: StoredStep,
  call: StepCall,
  lost?: Ec2Error,
): Promise<StepOutcome> {
  let uncertain = lost;
  let last = lost;
  let looks = 0;
  for (let tried = lost ? 1 : 0; tried <= mostAttempts; tried++) {
    if (uncertain && call.clientToken === undefined && !step.done) return unknown(uncertain);
    if (tried > 0) await backOff(run, tried);
    if (uncertain && call.clientToken === undefined) {
      const seen = await readBack(run, step);
      if (seen.state === 'done') return seen;
      looks = seen.state === 'untouched' ? looks + 1 : 0;
      if (looks < looksBeforeResend) continue;
      looks = 0;
    }
    try {
      const { output, requestId } = await run.transport.call(call.operation, call.input, { maxAttempts: 1 });
      return { state: 'done', output: asJson(outputToJson(call.operation, output)), requestId };
    } catch (error) {
      if (!(error instanceof Ec2Error)) throw error;
      last = error;
      if (error.outcome === 'unknown') uncertain = error;
      else if (!error.retryable) return uncertain && !settles(error) ? unknown(uncertain) : failed(error);
    }
  }
  return uncertain ? unknown(uncertain) : failed(last);
}

/**
 * Whether a refusal of the repetition tells that the first send did nothing either. One about who asks, or about the
 * token itself, tells nothing of the first.
 */
function settles({ code }: Ec2Error): boolean {
  return !/^(Muster\.|Auth|Unauthorized|RequestExpired|ExpiredToken|Idempotent|InvalidClientToken)/.test(
    code,
  );
}

function failed(error: Ec2Error | undefined): StepOutcome {
  return { state: 'failed', problem: stepProblem(error), requestId: error?.requestId };
}

function unknown(error: Ec2Error): StepOutcome {
  return { state: 'unknown', problem: stepProblem(error), requestId: error.requestId };
}
