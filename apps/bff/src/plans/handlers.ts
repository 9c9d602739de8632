import type { Route } from '@muster/contract';
import type { Context } from '../context.ts';
import { forbidden, ProblemError } from '../http/problem.ts';
import type { Handler, Handlers } from '../http/routes.ts';
import type { StoredPlan } from '../store/plans.ts';
import { applyPlan } from './apply.ts';
import { cancelPlan } from './cancel.ts';
import { createPlan } from './create.ts';
import { findPlan } from './find-plan.ts';
import { listPlans } from './list.ts';
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
  | 'checkPlan'
  | 'continuePlan'
  | 'undoPlan';

export function planHandlers(ctx: Context): Pick<Handlers, PlanRoutes> {
  return {
    createPlan: forOperators(async ({ body }, { principal }) =>
      told(await createPlan(ctx, principal.user.name, body)),
    ),
    listPlans: listPlans(ctx),
    getPlan: async ({ params }) => told(await findPlan(ctx, params.id)),
    preflightPlan: forOperators(async ({ params: { id } }) => {
      await ctx.store.plans.setPreflight(id, await preflight(ctx, await findPlan(ctx, id)));
      return told(await findPlan(ctx, id));
    }),
    applyPlan: forOperators(applyPlan(ctx)),
    cancelPlan: forOperators(cancelPlan(ctx)),
    checkPlan: forOperators(async ({ params }) => nothingToDo(await findPlan(ctx, params.id))),
    continuePlan: forOperators(async ({ params }) => nothingToDo(await findPlan(ctx, params.id))),
    undoPlan: forOperators(undoPlan(ctx)),
  };
}

function nothingToDo({ status }: StoredPlan): never {
  throw new ProblemError({
    type: 'not-possible',
    title: 'This can’t be done with the plan now',
    status: 409,
    detail: `The plan is ${status}.`,
  });
}

/** A viewer looks at plans and changes nothing. */
function forOperators<R extends Route & { policy: 'session' }>(handler: Handler<R>): Handler<R> {
  return async (input, call) => {
    if (call.principal.user.role === 'viewer') throw forbidden('A viewer can’t change anything.');
    return handler(input, call);
  };
}
