import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredPlan } from '../store/plans.ts';
import { Interrupted, type RunnerContext } from './run.ts';
import { type Extent, runPlan } from './run-plan.ts';

/** Applies plans in the background, each by one run at a time. */
export interface PlanRunner extends AsyncDisposable {
  /** Begins to run a plan that has been moved to `applying`. */
  start(planId: string): void;
  /** Goes on with what an earlier process left under way. */
  recover(): Promise<void>;
}

/**
 * A person who has been away for longer than this has looked elsewhere meanwhile; what was not sent is then not sent
 * without being asked for again.
 */
const resumeWithinMs = 15 * 60_000;

/** How long calls under way may take once we are stopping; the journal knows of those that take longer. */
const drainMs = 10_000;

export function createPlanRunner(ctx: RunnerContext): PlanRunner {
  const runs = new Map<string, Promise<void>>();

  const begin = (planId: string, extent: Extent) => {
    if (runs.has(planId)) return;
    const run = runPlan(ctx, planId, extent)
      .catch((error: unknown) => report(ctx, planId, error))
      .finally(() => runs.delete(planId));
    runs.set(planId, run);
  };

  return {
    start: (planId) => begin(planId, { onlySettle: false }),
    async recover() {
      const now = ctx.clock.now().getTime();
      for (const id of await ctx.store.plans.idsWithStatus('applying')) {
        const plan = await ctx.store.plans.byId(id);
        if (plan) begin(id, { onlySettle: now - lastMove(plan) > resumeWithinMs });
      }
    },
    async [Symbol.asyncDispose]() {
      const patience = new AbortController();
      const tooLong = sleep(drainMs, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([Promise.allSettled(runs.values()), tooLong]);
      patience.abort();
    },
  };
}

function lastMove(plan: StoredPlan): number {
  const times = [plan.appliedAt, ...plan.steps.flatMap((step) => [step.startedAt, step.endedAt])];
  return Math.max(...times.map((time) => (time === undefined ? 0 : Date.parse(time))));
}

/** The plan stays in `applying`, and the next start goes on with it from the journal. */
function report({ logger }: RunnerContext, plan: string, error: unknown): void {
  if (error instanceof Interrupted) logger.info({ event: 'plan-interrupted', plan });
  else logger.error({ event: 'plan-run-failed', plan, error });
}
