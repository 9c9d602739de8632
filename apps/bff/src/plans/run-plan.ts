import type { SdkTransport } from '@muster/ec2-client/sdk';
import { ProblemError } from '../http/problem.ts';
import type { StoredPlan, StoredStep } from '../store/plans.ts';
import { stepProblem } from './problems.ts';
import { createProgress } from './progress.ts';
import { Interrupted, type Run, type RunnerContext } from './run.ts';
import { runStep } from './run-step.ts';
import { replyLost } from './send.ts';
import { endStatus } from './status.ts';
import { writeDown } from './write-down.ts';

/** How many independent steps are under way at once: well below EC2's own limit for mutations. */
const atOnce = 5;

/** How far an application goes. */
export interface Extent {
  /** Only the steps that may have been sent are settled; the others are skipped. */
  readonly onlySettle: boolean;
}

/**
 * Takes a plan in `applying` to its end.
 *
 * @throws Interrupted when this process goes down meanwhile
 */
export async function runPlan(ctx: RunnerContext, planId: string, { onlySettle }: Extent): Promise<void> {
  const plan = await ctx.store.plans.byId(planId);
  if (plan?.status !== 'applying') return;
  const transport = await clientOf(ctx, plan);
  if (!transport) return giveUp(ctx, plan);
  const progress = createProgress(ctx.events, ctx.store, planId);
  const outputs = new Map(plan.steps.filter(isDone).map((step) => [step.id, step.output as unknown]));
  const run: Run = { ctx, plan, transport, outputs, moved: progress.moved };
  progress.moved();

  const open = plan.steps.filter(
    (step) => step.state === 'sending' || (step.state === 'pending' && !onlySettle),
  );
  await (plan.mode === 'ordered' ? inOrder(run, open) : independently(run, open));
  await end(ctx, planId);
  await progress.flush();
}

const isDone = (step: StoredStep) => step.state === 'done';

async function inOrder(run: Run, steps: readonly StoredStep[]): Promise<void> {
  for (const step of steps) {
    if (!(await mayBegin(run, step))) return;
    if ((await runStep(run, step)) !== 'done') return;
  }
}

async function independently(run: Run, steps: readonly StoredStep[]): Promise<void> {
  const waiting = steps.values();
  // The iterator is shared, so each worker takes the next step that nobody has taken.
  const worker = async () => {
    for (const step of waiting) {
      if (!(await mayBegin(run, step))) return;
      await runStep(run, step);
    }
  };
  const results = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}

/** A step that may have been sent is always settled; another one begins unless it is called off. */
async function mayBegin({ ctx, plan }: Run, step: StoredStep): Promise<boolean> {
  if (ctx.lifecycle.stopping) throw new Interrupted();
  return step.state === 'sending' || !(await ctx.store.plans.cancelRequested(plan.id));
}

/** The client of the plan's connection; nothing when the connection is no longer there. */
async function clientOf({ ec2 }: RunnerContext, plan: StoredPlan): Promise<SdkTransport | undefined> {
  try {
    return await ec2.clientFor(plan.connection, plan.region);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** Ends a plan that nothing can be asked about any more. */
async function giveUp(ctx: RunnerContext, plan: StoredPlan): Promise<void> {
  for (const step of plan.steps.filter(({ state }) => state === 'sending')) {
    await writeDown(ctx, plan, step, { state: 'unknown', problem: stepProblem(replyLost(step.operation)) });
  }
  await end(ctx, plan.id);
}

async function end(ctx: RunnerContext, id: string): Promise<void> {
  const at = ctx.clock.now();
  await ctx.store.transaction(async ({ plans, audit }) => {
    await plans.skipPending(id, undefined, at);
    const plan = await plans.byId(id);
    if (!plan) return;
    const status = endStatus(plan);
    await plans.move(id, 'applying', status, at);
    if (plan.undoOf && status === 'applied') await plans.setUndoneBy(plan.undoOf, id);
    await audit.append(
      {
        who: plan.appliedBy ?? plan.createdBy,
        action: 'plan.end',
        target: id,
        connection: plan.connection,
        region: plan.region,
        plan: id,
        outcome: status === 'applied' ? 'done' : status === 'unknown' ? 'unknown' : 'failed',
        reason: plan.reason,
        detail: { status },
      },
      at,
    );
  });
}
