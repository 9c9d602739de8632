import { randomUUID } from 'node:crypto';
import { undoPlan as partsOfUndo, UnresolvedRef } from '@muster/plans';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handlers } from '../http/routes.ts';
import type { StoredPlan } from '../store/plans.ts';
import { createPlan } from './create.ts';
import { findPlan } from './find-plan.ts';
import { pick } from './pick.ts';
import { told } from './told.ts';

/** Makes the plan that takes another one back. Like any plan it is reviewed before it is applied. */
export function undoPlan(ctx: Context): Handlers['undoPlan'] {
  return async ({ params: { id } }, { principal }) => {
    const plan = await findPlan(ctx, id);
    if (!told(plan).undoable) throw notUndoable(plan);
    const { connection, region } = plan;
    // An undo has a reason of its own, given when it is applied.
    const draft = { ...partsOf(plan), key: randomUUID(), connection, region, reason: '' };
    return told(await createPlan(ctx, principal.user.name, draft, id));
  };
}

function partsOf(plan: StoredPlan) {
  try {
    return partsOfUndo(plan, pick);
  } catch (error) {
    if (error instanceof UnresolvedRef) throw notUndoable(plan);
    throw error;
  }
}

const notUndoable = ({ undoneBy }: StoredPlan) =>
  new ProblemError({
    type: 'not-undoable',
    title: 'This plan can’t be undone',
    status: 409,
    detail: undoneBy
      ? `Plan ${undoneBy} has undone it already.`
      : 'It is not over, nothing was done, or something was done that has no opposite.',
  });
