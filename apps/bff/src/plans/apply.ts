import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handlers } from '../http/routes.ts';
import type { StoredPlan } from '../store/plans.ts';
import { findPlan } from './find-plan.ts';
import { placesOf } from './places.ts';
import { publicPlan } from './public-plan.ts';

/** Begins to run a checked plan, once; in any other state answers with where it is. */
export function applyPlan(ctx: Context): Handlers['applyPlan'] {
  return async ({ params: { id }, body }, { principal }) => {
    const plan = await findPlan(ctx, id);
    if (plan.status === 'checked') {
      mustConfirm(plan, body.confirmation);
      await placesOf(ctx, plan);
      if (ctx.lifecycle.stopping) throw stopping();
      const reason = body.reason?.trim() || plan.reason;
      if (await begin(ctx, { ...plan, reason }, principal.user.name)) ctx.plans.wake();
    }
    return publicPlan(ctx, await findPlan(ctx, id));
  };
}

/** True for one of any number of callers. @throws ProblemError 409 when another plan undoes the same */
async function begin(
  ctx: Context,
  { id, connection, region, reason, undoOf }: StoredPlan,
  who: string,
): Promise<boolean> {
  const now = ctx.clock.now();
  return ctx.store.transaction(async ({ plans, audit }) => {
    if (undoOf !== undefined) await mustBeTheOnlyUndo(plans, undoOf, id);
    if (!(await plans.begin(id, 'checked', 'all', now))) return false;
    await plans.setApplication(id, { by: who, reason });
    await audit.append(
      { who, action: 'plan.apply', target: id, connection, region, plan: id, outcome: 'done', reason },
      now,
    );
    return true;
  });
}

async function mustBeTheOnlyUndo(
  plans: Context['store']['plans'],
  undoOf: string,
  id: string,
): Promise<void> {
  const undone = await plans.byId(undoOf);
  if (undone?.status === 'applying') {
    throw new ProblemError({
      type: 'not-undoable',
      title: 'This plan can’t be undone now',
      status: 409,
      detail: `Plan ${undoOf} is being applied. Wait until it has ended.`,
    });
  }
  const other = await plans.activeUndoOf(undoOf, id);
  if (other === undefined) return;
  throw new ProblemError({
    type: 'not-undoable',
    title: 'This plan is already being undone',
    status: 409,
    detail: `Plan ${other} undoes the same plan.`,
  });
}

function mustConfirm({ confirmation }: StoredPlan, given: string | undefined): void {
  if (confirmation === undefined || given?.trim() === confirmation) return;
  throw new ProblemError({
    type: 'confirmation-needed',
    title: 'This plan destroys something',
    status: 422,
    detail: `To apply it, type: ${confirmation}`,
    fields: [{ path: 'confirmation', message: `type ${confirmation}` }],
    next: `Send {"confirmation": ${JSON.stringify(confirmation)}}.`,
  });
}

/** Refuses a change while this process goes down. */
export const stopping = () =>
  new ProblemError(
    {
      type: 'stopping',
      title: 'Muster is stopping',
      status: 503,
      next: 'Try again once it has started again.',
    },
    { 'Retry-After': '5' },
  );
