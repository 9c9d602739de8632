import { publicPlan } from './public-plan.ts';
import type { RunnerContext } from './run.ts';

/** A plan of a thousand steps moves faster than anybody can see. */
const atMostEveryMs = 100;

/** Publishes a plan as it moves, at most every so often and always its last state. */
export interface Progress {
  readonly moved: () => void;
  /** Publishes what was not published yet. */
  flush(): Promise<void>;
}

export function createProgress(
  ctx: Pick<RunnerContext, 'events' | 'store' | 'clock'>,
  planId: string,
): Progress {
  let timer: NodeJS.Timeout | undefined;
  const publish = async () => {
    clearTimeout(timer);
    timer = undefined;
    const plan = await ctx.store.plans.byId(planId);
    if (plan) ctx.events.publish({ type: 'plan', plan: publicPlan(ctx, plan) });
  };
  return {
    moved() {
      // A publication that fails is made up for by the next; the journal is what counts.
      timer ??= setTimeout(() => publish().catch(() => undefined), atMostEveryMs);
    },
    flush: publish,
  };
}
