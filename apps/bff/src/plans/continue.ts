import type { PlanAction, StepState } from '@muster/contract';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handlers } from '../http/routes.ts';
import type { Extent, StoredPlan } from '../store/plans.ts';
import { actionsOf } from './actions.ts';
import { stopping } from './apply.ts';
import { findPlan } from './find-plan.ts';
import { placesOf } from './places.ts';
import { publicPlan } from './public-plan.ts';

/** Looks again at the steps of an ended plan whose outcome is unknown. Nothing is sent. */
export function checkPlan(ctx: Context): Handlers['checkPlan'] {
  return async ({ params: { id } }, { principal }) => {
    await resume(ctx, await findPlan(ctx, id), 'check-again', principal.user.name);
    return publicPlan(ctx, await findPlan(ctx, id));
  };
}

/** Runs the steps of an ended or paused plan that have not happened, each with its checks first. */
export function continuePlan(ctx: Context): Handlers['continuePlan'] {
  return async ({ params: { id } }, { principal }) => {
    await resume(ctx, await findPlan(ctx, id), 'go-on', principal.user.name);
    return publicPlan(ctx, await findPlan(ctx, id));
  };
}

type Resumption = Extract<PlanAction, 'check-again' | 'go-on'>;

const extents: Readonly<Record<Resumption, Extent>> = { 'check-again': 'settle', 'go-on': 'all' };

/** The steps that are run again, and as what. */
const reopened: Readonly<Record<Resumption, Partial<Record<StepState, StepState>>>> = {
  'check-again': { unknown: 'sending' },
  'go-on': { unknown: 'sending', failed: 'pending', conflict: 'pending', skipped: 'pending' },
};

/**
 * Lets the runner take up a plan again, once however often it is asked.
 *
 * @throws ProblemError 409 when the plan is not in a state for it
 */
export async function resume(ctx: Context, plan: StoredPlan, action: Resumption, who: string): Promise<void> {
  if (plan.status === 'applying') return;
  if (!actionsOf(plan, ctx.clock.now()).includes(action)) throw notPossible(plan);
  await placesOf(ctx, plan);
  if (ctx.lifecycle.stopping) throw stopping();
  const { id, connection, region, reason } = plan;
  const now = ctx.clock.now();
  const begun = await ctx.store.transaction(async ({ plans, audit }) => {
    if ((await plans.activeUndoOf(id)) !== undefined) throw notPossible(plan);
    if (!(await plans.begin(id, plan.status, extents[action], now))) return false;
    for (const [state, as] of Object.entries(reopened[action])) {
      await plans.reopen(id, [state as StepState], as);
    }
    // An undo that was made before knows nothing of the steps that run now.
    await plans.cancelCheckedUndos(id, now);
    const names = { 'check-again': 'plan.check', 'go-on': 'plan.continue' };
    await audit.append(
      { who, action: names[action], target: id, connection, region, plan: id, outcome: 'done', reason },
      now,
    );
    return true;
  });
  if (begun) ctx.plans.wake();
}

const notPossible = ({ status }: StoredPlan) =>
  new ProblemError({
    type: 'not-possible',
    title: 'This can’t be done with the plan now',
    status: 409,
    detail: `The plan is ${status}, or it is too old, or another plan undoes it.`,
    next: 'Look at the plan again.',
  });
