import type { Route } from '@muster/contract';
import type { Context } from '../context.ts';
import { forbidden } from '../http/problem.ts';
import type { Handler, Handlers } from '../http/routes.ts';
import { applyPlan } from './apply.ts';
import { cancelPlan } from './cancel.ts';
import { checkPlan, continuePlan } from './continue.ts';
import { createPlan } from './create.ts';
import { findPlan } from './find-plan.ts';
import { listPlans } from './list.ts';
import { policyFor } from './policy.ts';
import { preflight } from './preflight.ts';
import { publicPlan } from './public-plan.ts';
import { undoPlan } from './undo.ts';

export type PlanRoutes =
  | 'createPlan'
  | 'listPlans'
  | 'getPlan'
  | 'preflightPlan'
  | 'applyPlan'
  | 'cancelPlan'
  | 'checkPlan'
  | 'continuePlan'
  | 'undoPlan';

export function planHandlers(ctx: Context): Pick<Handlers, PlanRoutes> {
  return {
    createPlan: forOperators(async ({ body }, { principal }) =>
      publicPlan(ctx, await createPlan(ctx, principal.user.name, body)),
    ),
    listPlans: listPlans(ctx),
    getPlan: async ({ params }) => publicPlan(ctx, await findPlan(ctx, params.id)),
    preflightPlan: forOperators(async ({ params: { id } }) => {
      const plan = await findPlan(ctx, id);
      const found = await preflight(ctx, plan);
      const isDenied = found.some(({ outcome }) => outcome === 'denied');
      const policy = isDenied ? await policyFor(ctx, plan) : undefined;
      await ctx.store.plans.setPreflight(id, { preflight: found, policy });
      return publicPlan(ctx, await findPlan(ctx, id));
    }),
    applyPlan: forOperators(applyPlan(ctx)),
    cancelPlan: forOperators(cancelPlan(ctx)),
    checkPlan: forOperators(checkPlan(ctx)),
    continuePlan: forOperators(continuePlan(ctx)),
    undoPlan: forOperators(undoPlan(ctx)),
  };
}

/** A viewer looks at plans and changes nothing. */
function forOperators<R extends Route & { policy: 'session' }>(handler: Handler<R>): Handler<R> {
  return async (input, call) => {
    if (call.principal.user.role === 'viewer') throw forbidden('A viewer can’t change anything.');
    return handler(input, call);
  };
}
