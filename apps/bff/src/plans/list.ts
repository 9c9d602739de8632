import { PlanRow } from '@muster/contract';
import { planRow } from '@muster/plans';
import type { Context } from '../context.ts';
import type { Handlers } from '../http/routes.ts';
import type { UnreadablePlan } from '../store/plan-search.ts';
import type { StoredPlan } from '../store/plans.ts';
import { publicPlan } from './public-plan.ts';

/** Lists plans, a page at a time. */
export function listPlans(ctx: Context): Handlers['listPlans'] {
  return async ({ query }) => {
    // One more than asked for tells whether there is another page.
    const found = await ctx.store.planSearch.find({ ...query, limit: query.limit + 1 });
    const plans = found.slice(0, query.limit).map((plan) => row(ctx, plan));
    const last = plans.at(-1);
    return { plans, next: found.length > plans.length && last ? `${last.createdAt}_${last.id}` : null };
  };
}

function row(ctx: Context, plan: StoredPlan | UnreadablePlan): PlanRow {
  const { id, connection, region, createdBy, createdAt } = plan;
  const unreadable: PlanRow = { readable: false, id, connection, region, createdBy, createdAt };
  if ('unreadable' in plan) return unreadable;
  try {
    return PlanRow.parse(planRow(publicPlan(ctx, plan)));
  } catch {
    // Its JSON is whole, but not what this version takes for a plan.
    return unreadable;
  }
}
