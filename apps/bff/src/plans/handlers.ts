import type { Context } from '../context.ts';
import type { Handlers } from '../http/routes.ts';
import { applyPlan } from './apply.ts';
import { cancelPlan } from './cancel.ts';
import { createPlan } from './create.ts';
import { findPlan } from './find-plan.ts';
import { preflight } from './preflight.ts';
import { told } from './told.ts';
import { undoPlan } from './undo.ts';

export type PlanRoutes =
  | 'createPlan'
  | 'listPlans'
  | 'getPlan'
  | 'preflightPlan'
  | 'applyPlan'
  | 'cancelPlan'
  | 'undoPlan';

export function planHandlers(ctx: Context): Pick<Handlers, PlanRoutes> {
  return {
    createPlan: async ({ body }, { principal }) => told(await createPlan(ctx, principal.user.name, body)),
    listPlans: async ({ query }) => (await ctx.store.plans.list(query.limit)).map(told),
    getPlan: async ({ params }) => told(await findPlan(ctx, params.id)),
    preflightPlan: async ({ params: { id } }) => {
      await ctx.store.plans.setPreflight(id, await preflight(ctx, await findPlan(ctx, id)));
      return told(await findPlan(ctx, id));
    },
    applyPlan: applyPlan(ctx),
    cancelPlan: cancelPlan(ctx),
    undoPlan: undoPlan(ctx),
  };
}
