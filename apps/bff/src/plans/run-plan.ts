import { madeResources } from '@muster/plans';
import { ProblemError } from '../http/problem.ts';
import type { Claim } from '../store/plan-jobs.ts';
import type { StoredStep } from '../store/plans.ts';
import { readFinalState } from './final-state.ts';
import { writeEnd, writeOutcome, writePause } from './journal.ts';
import { CredentialsRefused, unknown } from './outcome.ts';
import { placesOf } from './places.ts';
import { createProgress } from './progress.ts';
import { CalledOff, Interrupted, type Run, type RunnerContext } from './run.ts';
import { runStep } from './run-step.ts';
import { replyLost } from './send.ts';
import { endStatus } from './status.ts';

/** How many independent steps are under way at once: well below EC2's own limit for mutations. */
const atOnce = 5;

/**
 * Takes a claimed plan to its end, or to where it pauses.
 *
 * @throws Interrupted when this process goes down meanwhile
 * @throws ClaimLost when another worker has taken the plan over
 */
export async function runPlan(ctx: RunnerContext, claim: Claim): Promise<void> {
  const plan = await ctx.store.plans.byId(claim.planId);
  if (plan?.status !== 'applying') return;
  const progress = createProgress(ctx, plan.id);
  const done = plan.steps.filter(({ state }) => state === 'done');
  const common = {
    ctx,
    plan,
    claim,
    outputs: new Map(done.map((step) => [step.id, step.output as unknown])),
    ...makings(done),
    moved: progress.moved,
  };
  progress.moved();
  const placeOf = await connected(() => placesOf(ctx, plan));
  await (placeOf ? runSteps({ ...common, placeOf }) : giveUp(common));
  await progress.flush();
}

/** What the steps that are done have made, and when. */
function makings(done: readonly StoredStep[]): Pick<Run, 'made' | 'madeAt'> {
  const makers = done.filter((step) => madeResources(step, step.output).length > 0);
  return {
    made: new Set(makers.flatMap((step) => madeResources(step, step.output))),
    madeAt: { last: Math.max(0, ...makers.map((step) => Date.parse(step.endedAt ?? '') || 0)) },
  };
}

async function runSteps(run: Run): Promise<void> {
  const { plan } = run;
  const open = plan.steps.filter(
    ({ state }) => state === 'sending' || (state === 'pending' && plan.extent === 'all'),
  );
  try {
    await (plan.mode === 'ordered' ? inOrder(run, open) : independently(run, open));
  } catch (error) {
    if (error instanceof CredentialsRefused) return writePause(run, error.problem);
    if (!(error instanceof CalledOff)) throw error;
  }
  const after = await run.ctx.store.plans.byId(plan.id);
  // An ordered plan that stopped has ended together with the step that stopped it.
  if (after?.status !== 'applying') return;
  await writeEnd(run, endStatus(after) === 'applied' ? await readFinalState(run, after) : undefined);
}

async function inOrder(run: Run, open: readonly StoredStep[]): Promise<void> {
  for (const step of open) {
    // What stopped the plan before a restart, or before this step was looked up, stops it still.
    const before = run.plan.steps.slice(0, step.position);
    if (!before.every(({ id }) => run.outputs.has(id))) return;
    if (!(await mayBegin(run, step))) return;
    if ((await runStep(run, step)) !== 'done') return;
  }
}

async function independently(run: Run, open: readonly StoredStep[]): Promise<void> {
  const waiting = open.values();
  let stopped = false;
  // The iterator is shared, so each worker takes the next step that nobody has taken.
  const worker = async () => {
    for (const step of waiting) {
      if (stopped || !(await mayBegin(run, step))) return;
      await runStep(run, step).catch((error: unknown) => {
        stopped = true;
        throw error;
      });
    }
  };
  const results = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  // A fault of ours comes first: a plan that pauses must have written down all that it has done.
  const [failure] = [...failures.filter((error) => !isExpected(error)), ...failures];
  if (failure) throw failure;
}

const isExpected = (error: unknown) => error instanceof CredentialsRefused || error instanceof CalledOff;

/** A step that may have been sent is always settled; another one begins unless it is called off. */
async function mayBegin({ ctx, plan }: Run, step: StoredStep): Promise<boolean> {
  if (ctx.lifecycle.stopping) throw new Interrupted();
  return step.state === 'sending' || !(await ctx.store.plans.cancelRequested(plan.id));
}

/** What `open` answers; nothing when the connection is no longer there. */
async function connected<T>(open: () => Promise<T>): Promise<T | undefined> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** Ends a plan that nothing can be asked about any more. */
async function giveUp(common: Omit<Run, 'placeOf'>): Promise<void> {
  const { ctx, plan } = common;
  for (const step of plan.steps.filter(({ state }) => state === 'sending')) {
    const { connection, region } = step.place ?? plan;
    const place = { connection, region, scope: '' };
    await writeOutcome(common, step, unknown(replyLost(step.operation)), place, []);
  }
  if ((await ctx.store.plans.byId(plan.id))?.status === 'applying') await writeEnd(common, undefined);
}
