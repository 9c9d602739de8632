import { Ec2Error } from '@muster/ec2-client';
import { outputToJson } from '@muster/ec2-client/sdk';
import { repetition, saysItHappened, saysNotFound } from '@muster/plans';
import type { StoredStep } from '../store/plans.ts';
import { canBeLookedUp, look, lookUntilCaughtUp } from './look.ts';
import { CredentialsRefused, failed, isAboutCredentials, type StepOutcome, unknown } from './outcome.ts';
import { asJson } from './pick.ts';
import { canRecover } from './recover-output.ts';
import { backOff, mentionsMade, patienceOf, type Run } from './run.ts';
import type { StepCall } from './step-call.ts';

const mostAttempts = 6;

/** How long EC2 may take to find what an earlier step of the same plan has made. */
export const notVisibleYetMs = 60_000;

/** How long EC2 may take to show what it says is there already. */
const shownWithinMs = 30_000;

/** What was lost when a process died between the intent and the reply. */
export const replyLost = (operation: string): Ec2Error =>
  new Ec2Error({
    operation,
    code: 'Muster.ConnectionLost',
    message: `Muster was stopped before EC2 answered ${operation}.`,
    retryable: true,
    outcome: 'unknown',
  });

/** A send whose reply was lost. */
export interface LostSend {
  readonly error: Ec2Error;
  /** Milliseconds. */
  readonly at: number;
}

/**
 * Sends a step whose intent is in the journal and finds out how it turned out. What may have happened is never simply
 * sent again: with a client token EC2 tells a repetition by itself; what EC2 refuses to do twice is sent again and its
 * refusal is read; for everything else we look until reads must know of the first send.
 *
 * @param recheck compares once more what the step expects, before it is sent again after a refusal that may pass
 * @param lost set when an earlier process sent the step and nobody heard the answer
 * @throws CredentialsRefused
 */
export async function send(
  run: Run,
  step: StoredStep,
  call: StepCall,
  recheck: () => Promise<StepOutcome | undefined>,
  lost?: LostSend,
): Promise<StepOutcome> {
  const { clock } = run.ctx;
  const { transport } = run.placeOf(step);
  const patience = patienceOf(run, step);
  const waitsUntil = clock.now().getTime() + notVisibleYetMs;
  let uncertain = lost;
  let last: Ec2Error | undefined;
  for (let tried = lost ? 1 : 0; tried < mostAttempts; ) {
    if (tried > 0) await backOff(run, tried);
    const resent = tried > 0 && call.clientToken === undefined;
    tried++;
    try {
      const instead = resent && (await (uncertain ? outcomeOfLost(run, step, uncertain) : recheck()));
      if (instead) return instead;
      const { output, requestId } = await transport.call(call.operation, call.input, { maxAttempts: 1 });
      return {
        state: 'done',
        output: asJson(outputToJson(call.operation, output)) as StepOutcome['output'],
        requestId,
      };
    } catch (error) {
      if (!(error instanceof Ec2Error)) throw error;
      if (isAboutCredentials(error)) throw new CredentialsRefused(error, uncertain !== undefined);
      last = error;
      if (error.outcome === 'unknown') {
        uncertain = { error, at: clock.now().getTime() };
      } else if (isNotVisibleYet(run, step, call, error) && clock.now().getTime() < waitsUntil) {
        // Not an attempt: EC2 has not heard yet of what this plan has just made.
        tried--;
        await patience.wait('not-visible-yet');
      } else if (!error.retryable) {
        if (uncertain) return afterRefusal(run, step, uncertain, error);
        return step.expects && saysItHappened(step.operation, error.code)
          ? afterFirstRefusal(run, step, error)
          : failed(error);
      }
    }
  }
  if (!uncertain) return failed(last ?? replyLost(step.operation));
  return settle(run, step, uncertain);
}

/**
 * Finds out whether a step whose reply was lost may be sent again.
 *
 * @returns how it turned out; nothing when it is to be sent again: all is as it was, or EC2 takes a repetition well and
 *   there is nothing to look at
 */
async function outcomeOfLost(run: Run, step: StoredStep, lost: LostSend): Promise<StepOutcome | undefined> {
  const isTwice = repetition(step.operation) === 'twice';
  if (!isTwice && !canBeLookedUp(step)) return undefined;
  const first = isTwice ? undefined : await look(run, step);
  const seen =
    first && first.state !== 'unclear' && first.state !== 'taken'
      ? first
      : await lookUntilCaughtUp(run, step, lost.at);
  if (seen.state === 'done') return seen;
  if (seen.state === 'untouched') return undefined;
  // Somebody has set something else meanwhile: to send again would overwrite it.
  return seen.state === 'taken' ? nameTaken(lost.error) : unknown(lost.error);
}

/**
 * What a first refusal tells that says that the step has happened, although its check held just before: somebody in
 * between may have delivered the request twice.
 */
async function afterFirstRefusal(run: Run, step: StoredStep, refusal: Ec2Error): Promise<StepOutcome> {
  const seen = await lookUntilCaughtUp(run, step, run.ctx.clock.now().getTime());
  return seen.state === 'done' ? { ...seen, requestId: refusal.requestId } : failed(refusal);
}

/** What the step was to make has not been made: somebody else has made something under its name. */
const nameTaken = (error: Ec2Error): StepOutcome => ({
  ...failed(error),
  problem: {
    type: 'name-taken',
    title: 'Somebody else has made something under this name',
    status: 409,
    detail: 'EC2 was asked after the reply was lost: what has the name now is not what this step makes.',
    next: 'Choose another name.',
  },
});

/**
 * Finds out how a step turned out that is not to be sent again.
 *
 * @returns `failed` only when reads that must know of the send show that nothing has happened
 */
export async function settle(run: Run, step: StoredStep, lost: LostSend): Promise<StepOutcome> {
  const seen = await lookUntilCaughtUp(run, step, lost.at);
  if (seen.state === 'done') return seen;
  if (seen.state === 'taken') return nameTaken(lost.error);
  return seen.state === 'untouched' ? { ...failed(lost.error), problem: didNotHappen } : unknown(lost.error);
}

const didNotHappen = {
  type: 'did-not-happen',
  title: 'EC2 did not do this',
  status: 503,
  detail: 'The reply was lost. EC2 was asked afterwards, and nothing has changed.',
  next: 'Go on to try again.',
};

/** What a refusal of a repetition tells of the first send. */
async function afterRefusal(
  run: Run,
  step: StoredStep,
  uncertain: LostSend,
  refusal: Ec2Error,
): Promise<StepOutcome> {
  if (!saysItHappened(step.operation, refusal.code)) {
    const seen = await lookUntilCaughtUp(run, step, uncertain.at);
    if (seen.state === 'done') return seen;
    return seen.state === 'untouched' ? failed(refusal) : unknown(uncertain.error);
  }
  if (!step.done && !canRecover(step)) return { state: 'done', requestId: refusal.requestId };
  const patience = patienceOf(run, step);
  const until = run.ctx.clock.now().getTime() + shownWithinMs;
  for (;;) {
    const seen = await look(run, step);
    if (seen.state === 'done') return seen;
    const now = run.ctx.clock.now().getTime();
    if (seen.state === 'taken' && now >= uncertain.at + run.ctx.readLagMs) return failed(refusal);
    if (now >= until) return unknown(uncertain.error);
    await patience.wait('outcome');
  }
}

/** Whether EC2 does not find something that an earlier step of this plan has made. */
function isNotVisibleYet(run: Run, step: StoredStep, call: StepCall, error: Ec2Error): boolean {
  if (step.waits && error.code === 'DependencyViolation') return true;
  return saysNotFound(error.code) && mentionsMade(run, call.resolved);
}
