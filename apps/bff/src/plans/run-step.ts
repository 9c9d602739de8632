import { Ec2Error } from '@muster/ec2-client';
import { InvalidInput } from '@muster/ec2-client/sdk';
import { UnresolvedRef } from '@muster/plans';
import type { StoredStep } from '../store/plans.ts';
import type { StepOutcome } from './outcome.ts';
import { asJson } from './pick.ts';
import { changedMeanwhile, stepProblem } from './problems.ts';
import { readCheck } from './read-check.ts';
import type { Run } from './run.ts';
import { replyLost, send } from './send.ts';
import { prepareCall, type StepCall } from './step-call.ts';
import { touchedKinds } from './touched-kinds.ts';
import { writeDown } from './write-down.ts';

/** Takes one step to its end, writes it down and tells whoever watches. */
export async function runStep(run: Run, step: StoredStep): Promise<StepOutcome['state']> {
  const outcome = await outcomeOf(run, step);
  await writeDown(run.ctx, run.plan, step, outcome);
  if (outcome.state === 'done') run.outputs.set(step.id, outcome.output);
  run.moved();
  const { connection, region } = run.plan;
  const kinds = touchedKinds(step.operation, step.target);
  const mayHaveChanged = outcome.state === 'done' || outcome.state === 'unknown';
  if (mayHaveChanged && kinds.length > 0)
    run.ctx.events.publish({ type: 'inventory', connection, region, kinds });
  return outcome.state;
}

async function outcomeOf(run: Run, step: StoredStep): Promise<StepOutcome> {
  try {
    const call = prepareCall(run, step);
    if (step.state === 'sending') return await resume(run, step, call);
    const before = step.expects && (await readCheck(run.transport, step.expects, run.outputs));
    if (before && !before.holds) {
      return {
        state: 'conflict',
        found: asJson(before.found) as StepOutcome['found'],
        problem: changedMeanwhile,
      };
    }
    await run.ctx.store.plans.writeIntent(run.plan.id, step.position, {
      clientToken: call.clientToken,
      inputDigest: call.digest,
      preImage: before?.found,
      startedAt: run.ctx.clock.now(),
    });
    run.moved();
    return await send(run, step, call);
  } catch (error) {
    if (isAboutTheStep(error)) return { state: 'failed', problem: stepProblem(error) };
    throw error;
  }
}

/** Anything else is a fault of ours or of the database, and then nothing may be said of the step. */
const isAboutTheStep = (error: unknown) =>
  error instanceof Ec2Error || error instanceof UnresolvedRef || error instanceof InvalidInput;

/** Goes on with a step that an earlier process may have sent. */
async function resume(run: Run, step: StoredStep, call: StepCall): Promise<StepOutcome> {
  const lost = replyLost(step.operation);
  if (call.digest === step.inputDigest) return send(run, step, call, lost);
  return { state: 'unknown', problem: stepProblem(lost) };
}
