import type { Context } from '../context.ts';
import type { Handlers } from '../http/routes.ts';
import { findPlan } from './find-plan.ts';
import { publicPlan } from './public-plan.ts';
import { endStatus } from './status.ts';

/** Stops a plan before its next step; what is under way is finished. A plan that was not begun never will be. */
export function cancelPlan(ctx: Context): Handlers['cancelPlan'] {
  return async ({ params: { id } }, { principal }) => {
    const { status, connection, region, reason } = await findPlan(ctx, id);
    if (status === 'checked' || status === 'applying' || status === 'paused') {
      const now = ctx.clock.now();
      await ctx.store.transaction(async ({ plans, audit }) => {
        await plans.requestCancel(id);
        await end(plans, id, now);
        const who = principal.user.name;
        await audit.append(
          { who, action: 'plan.cancel', target: id, connection, region, plan: id, outcome: 'done', reason },
          now,
        );
      });
    }
    const plan = publicPlan(ctx, await findPlan(ctx, id));
    ctx.events.publish({ type: 'plan', plan });
    return plan;
  };
}

/** Ends a plan that nobody runs. One that is run is ended by its worker. */
async function end(plans: Context['store']['plans'], id: string, now: Date): Promise<void> {
  const plan = await plans.byId(id);
  if (plan?.status !== 'checked' && plan?.status !== 'paused') return;
  // A step that may have been sent before the pause stays to be checked again.
  await plans.reopen(id, ['sending'], 'unknown');
  await plans.skipPending(id, undefined, now);
  const after = await plans.byId(id);
  if (after) await plans.move(id, plan.status, endStatus(after), now);
}
