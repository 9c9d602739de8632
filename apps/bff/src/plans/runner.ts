import { setTimeout as sleep } from 'node:timers/promises';
import { type Claim, type ClaimedPlan, ClaimLost } from '../store/plan-jobs.ts';
import { Interrupted, leaseMs, type RunnerContext, write } from './run.ts';
import { runPlan } from './run-plan.ts';

/**
 * Applies plans in the background. A plan is a row that one worker claims; a worker that fails or dies loses its claim,
 * and the plan is taken up again from its journal.
 */
export interface PlanRunner extends AsyncDisposable {
  /** Looks for plans to run at once: one has just been moved to `applying`. */
  wake(): void;
  /** Goes on with the plans that were paused a short while ago for want of a connection's credentials. */
  resumePaused(connection: string): Promise<void>;
  /** Takes over what an earlier process left under way, and from then on looks for plans by itself. */
  recover(): Promise<void>;
}

/**
 * A person who has been away for longer than this has looked elsewhere meanwhile; what was not sent is then not sent
 * without being asked for again.
 */
const resumeWithinMs = 15 * 60_000;

/** How long calls under way may take once we are stopping; the journal knows of those that take longer. */
const drainMs = 10_000;

/** How often a worker looks for plans whose worker has gone. */
const lookEveryMs = 1_000;

/** How long the changes of resources are remembered: far longer than reads may lag behind them. */
const rememberMs = 60 * 60_000;

export function createPlanRunner(ctx: RunnerContext): PlanRunner {
  const owner = ctx.random(8).toString('hex');
  const running = new Map<string, Promise<void>>();
  const failures = createFailures(ctx);
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const run = ({ claim, since }: ClaimedPlan): void => {
    const { planId } = claim;
    const heartbeat = setInterval(() => {
      // A claim that could not be renewed is found out by the next write of the journal.
      ctx.store.jobs.renew(claim, new Date(ctx.clock.now().getTime() + leaseMs)).catch(() => undefined);
    }, leaseMs / 3);
    const job = async () => {
      if (ctx.clock.now().getTime() - since.getTime() > resumeWithinMs) {
        await write({ ctx, claim }, ({ plans }) => plans.setExtent(planId, 'settle'));
      }
      await runPlan(ctx, claim);
      failures.over(planId);
    };
    const done = job()
      .catch((error: unknown) => stopped(ctx, claim, error, failures))
      .finally(() => {
        clearInterval(heartbeat);
        running.delete(planId);
      });
    running.set(planId, done);
  };

  const look = async (takeOver: boolean): Promise<void> => {
    while (!ctx.lifecycle.stopping) {
      const except = [...running.keys(), ...failures.resting()];
      const open = (await ctx.store.jobs.applying()).filter((id) => !except.includes(id));
      if (open.length === 0) return;
      const now = ctx.clock.now();
      const until = new Date(now.getTime() + leaseMs);
      const request = { owner, now, until, except, takeOver };
      const claimed = await ctx.store.transaction(({ jobs }) => jobs.claimNext(request));
      if (!claimed) return;
      run(claimed);
    }
  };

  /** One look at a time, so that two do not both leave a plan to the other. */
  const lookSoon = (takeOver = false): Promise<void> => {
    looking = looking
      .then(() => look(takeOver))
      .catch((error: unknown) => {
        ctx.readiness.report('plans', 'Plans can’t be read from the database.');
        ctx.logger.error({ event: 'plan-claim-failed', error });
      });
    return looking;
  };

  const lookAgain = () => {
    timer = setTimeout(() => void lookSoon().finally(lookAgain), lookEveryMs).unref();
    if (ctx.lifecycle.stopping) clearTimeout(timer);
  };

  return {
    wake: () => void lookSoon(),
    async resumePaused(connection) {
      const now = ctx.clock.now();
      const since = new Date(now.getTime() - resumeWithinMs);
      await ctx.store.transaction(({ plans }) => plans.beginPaused(connection, since, now));
      await lookSoon();
    },
    async recover() {
      await ctx.store.resources.prune(new Date(ctx.clock.now().getTime() - rememberMs));
      await lookSoon(ctx.exclusive);
      lookAgain();
    },
    async [Symbol.asyncDispose]() {
      clearTimeout(timer);
      await looking;
      const patience = new AbortController();
      const tooLong = sleep(drainMs, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([Promise.allSettled(running.values()), tooLong]);
      patience.abort();
    },
  };
}

/** Plans whose run broke off because of a fault of ours or of the database. Each is left alone for a while. */
interface Failures {
  failed(planId: string): void;
  over(planId: string): void;
  /** The plans that are left alone now. */
  resting(): string[];
}

const longestRestMs = 5_000;

function createFailures({ readiness }: RunnerContext): Failures {
  const rests = new Map<string, { times: number; until: number }>();
  const report = () =>
    readiness.report(
      'plans',
      rests.size > 0 ? `${rests.size} plans wait because the database can’t be written.` : undefined,
    );
  return {
    failed(planId) {
      const times = (rests.get(planId)?.times ?? 0) + 1;
      rests.set(planId, { times, until: Date.now() + Math.min(longestRestMs, 250 * 2 ** times) });
      report();
    },
    over(planId) {
      if (rests.delete(planId)) report();
    },
    resting: () => {
      const now = Date.now();
      return [...rests].filter(([, { until }]) => until > now).map(([id]) => id);
    },
  };
}

/** The plan stays in `applying`, and whoever claims it next goes on with it from the journal. */
async function stopped(ctx: RunnerContext, claim: Claim, error: unknown, failures: Failures): Promise<void> {
  const plan = claim.planId;
  if (error instanceof ClaimLost) return ctx.logger.info({ event: 'plan-claim-lost', plan });
  if (!(error instanceof Interrupted)) {
    failures.failed(plan);
    return ctx.logger.error({ event: 'plan-run-failed', plan, error });
  }
  ctx.logger.info({ event: 'plan-interrupted', plan });
  // Another process may take it up at once; one that can't be told waits for the end of the claim.
  await ctx.store.jobs.release(claim).catch(() => undefined);
}
