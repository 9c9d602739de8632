import type { Context } from '../context.ts';
import type { Handlers } from '../http/routes.ts';
import { findPlan } from './find-plan.ts';
import { told } from './told.ts';

/** Stops a plan before its next step; what is under way is finished. A plan that was not begun never will be. */
export function cancelPlan(ctx: Context): Handlers['cancelPlan'] {
  return async ({ params: { id } }, { principal }) => {
    const { status, connection, region, reason } = await findPlan(ctx, id);
    if (status === 'checked' || status === 'applying') {
      const now = ctx.clock.now();
      await ctx.store.transaction(async ({ plans, audit }) => {
        await plans.requestCancel(id);
        if (await plans.move(id, 'checked', 'cancelled', now)) await plans.skipPending(id, undefined, now);
        const who = principal.user.name;
        await audit.append(
          { who, action: 'plan.cancel', target: id, connection, region, plan: id, outcome: 'done', reason },
          now,
        );
      });
    }
    const plan = told(await findPlan(ctx, id));
    ctx.events.publish({ type: 'plan', plan });
    return plan;
  };
}
