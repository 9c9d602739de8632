import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handlers } from '../http/routes.ts';
import type { StoredPlan } from '../store/plans.ts';
import { findPlan } from './find-plan.ts';
import { told } from './told.ts';

/** Begins to run a checked plan, once; in any other state answers with where it is. */
export function applyPlan(ctx: Context): Handlers['applyPlan'] {
  return async ({ params: { id }, body }, { principal }) => {
    const plan = await findPlan(ctx, id);
    if (plan.status === 'checked') {
      mustConfirm(plan, body.confirmation);
      await ctx.ec2.clientFor(plan.connection, plan.region);
      if (ctx.lifecycle.stopping) throw stopping();
      const reason = body.reason?.trim() || plan.reason;
      if (await begin(ctx, { ...plan, reason }, principal.user.name)) ctx.plans.start(id);
    }
    return told(await findPlan(ctx, id));
  };
}

/** True for one of any number of callers. */
async function begin(
  ctx: Context,
  { id, connection, region, reason }: StoredPlan,
  who: string,
): Promise<boolean> {
  const now = ctx.clock.now();
  return ctx.store.transaction(async ({ plans, audit }) => {
    if (!(await plans.move(id, 'checked', 'applying', now))) return false;
    await plans.setApplication(id, { by: who, reason });
    await audit.append(
      { who, action: 'plan.apply', target: id, connection, region, plan: id, outcome: 'done', reason },
      now,
    );
    return true;
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

const stopping = () =>
  new ProblemError(
    {
      type: 'stopping',
      title: 'Muster is stopping',
      status: 503,
      next: 'Try again once it has started again.',
    },
    { 'Retry-After': '5' },
  );
