import { Ec2Error } from '@muster/ec2-client';
import { InvalidInput } from '@muster/ec2-client/sdk';
import { madeResources, UnresolvedRef } from '@muster/plans';
import type { StoredStep } from '../store/plans.ts';
import { awaitPrecondition, findConflict, lockResources, resourcesOf } from './begin-step.ts';
import { writeOutcome, writeRetracted } from './journal.ts';
import { CredentialsRefused, type StepOutcome, unknown } from './outcome.ts';
import { stepProblem } from './problems.ts';
import { type Run, write } from './run.ts';
import { replyLost, send, settle } from './send.ts';
import { prepareCall, type StepCall } from './step-call.ts';
import { touchedKinds } from './touched-kinds.ts';

/**
 * Takes one step to its end, writes it down and tells whoever watches.
 *
 * @throws CalledOff when the plan is cancelled before the step is sent
 * @throws CredentialsRefused when the plan has to pause
 */
export async function runStep(run: Run, step: StoredStep): Promise<StepOutcome['state']> {
  const resources = new Set<string>();
  const outcome = await outcomeOf(run, step, resources);
  if (outcome.state === 'done') {
    run.outputs.set(step.id, outcome.output);
    for (const made of madeResources(step, outcome.output)) {
      run.made.add(made);
      run.madeAt.last = run.ctx.clock.now().getTime();
      resources.add(made);
    }
  }
  const place = run.placeOf(step);
  await writeOutcome(run, step, outcome, place, [...resources]);
  run.moved();
  const { connection, region } = place;
  const kinds = touchedKinds(step.operation, step.target);
  const mayHaveChanged = outcome.state === 'done' || outcome.state === 'unknown';
  if (mayHaveChanged && kinds.length > 0)
    run.ctx.events.publish({ type: 'inventory', connection, region, kinds });
  return outcome.state;
}

/** @param locked gets the resources that the step has locked */
async function outcomeOf(run: Run, step: StoredStep, locked: Set<string>): Promise<StepOutcome> {
  const wasSent = step.state === 'sending';
  try {
    const ready = await prepare(run, step, locked);
    if ('state' in ready) return ready;
    return await (wasSent ? resume : begin)(run, step, ready, () => findConflict(run, step, [...locked]));
  } catch (error) {
    if (error instanceof CredentialsRefused && !error.uncertain) await writeRetracted(run, step);
    throw error;
  }
}

/** Brings a step to where it may be sent, or finds out why it may not. */
async function prepare(run: Run, step: StoredStep, locked: Set<string>): Promise<StepCall | StepOutcome> {
  const wasSent = step.state === 'sending';
  try {
    const tooLate = wasSent ? undefined : await awaitPrecondition(run, step);
    if (tooLate) return tooLate;
    const call = prepareCall(run, step);
    const resources = resourcesOf(run, step, call);
    await lockResources(run, step, resources);
    for (const resource of resources) locked.add(resource);
    return (wasSent ? undefined : await findConflict(run, step, resources)) ?? call;
  } catch (error) {
    if (!isAboutTheStep(error)) throw error;
    return wasSent ? unknown(replyLost(step.operation)) : { state: 'failed', problem: stepProblem(error) };
  }
}

/** Anything else is a fault of ours or of the database, and then nothing may be said of the step. */
const isAboutTheStep = (error: unknown) =>
  error instanceof Ec2Error || error instanceof UnresolvedRef || error instanceof InvalidInput;

type Recheck = () => Promise<StepOutcome | undefined>;

async function begin(run: Run, step: StoredStep, call: StepCall, recheck: Recheck): Promise<StepOutcome> {
  const { clientToken, digest: inputDigest } = call;
  const startedAt = run.ctx.clock.now();
  await write(run, ({ plans }) =>
    plans.writeIntent(run.plan.id, step.position, { clientToken, inputDigest, startedAt }),
  );
  run.moved();
  return send(run, { ...step, clientToken }, call, recheck);
}

/** Goes on with a step that may have been sent. */
async function resume(run: Run, step: StoredStep, call: StepCall, recheck: Recheck): Promise<StepOutcome> {
  const error = replyLost(step.operation);
  const lost = { error, at: Date.parse(step.startedAt ?? '') || run.ctx.clock.now().getTime() };
  if (run.plan.extent === 'settle') return settle(run, step, lost);
  return call.digest === step.inputDigest ? send(run, step, call, recheck, lost) : unknown(error);
}
