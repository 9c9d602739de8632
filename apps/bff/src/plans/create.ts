import { createHash } from 'node:crypto';
import type { PlanDraft } from '@muster/contract';
import { confirmation, warnings } from '@muster/plans';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { NewPlan, StoredPlan } from '../store/plans.ts';
import { affectsOf } from './affects.ts';
import { checkSteps } from './check-steps.ts';
import { findPlan } from './find-plan.ts';
import { bindingOf, placesOf } from './places.ts';
import { publicPlan } from './public-plan.ts';

/**
 * Checks a draft and keeps it as a plan. The same author's same key always names the same plan.
 *
 * @throws ProblemError 404 for an unknown connection, 409 for a key that names another draft, 422 for impossible steps
 */
export async function createPlan(
  ctx: Context,
  author: string,
  draft: PlanDraft,
  undoOf?: string,
): Promise<StoredPlan> {
  const draftDigest = createHash('sha256').update(JSON.stringify(draft)).digest('hex');
  const known = await sameKey(ctx, author, draft.key, draftDigest);
  if (known) return known;
  // Also tells whether there are such connections.
  const placeOf = await placesOf(ctx, draft);
  checkSteps(draft);

  const now = ctx.clock.now();
  const { key, connection, region, summary, reason, mode, expects, steps, result } = draft;
  const plan: NewPlan = {
    id: ctx.random(12).toString('hex'),
    key,
    draftDigest,
    binding: await bindingOf(ctx, draft),
    connection,
    region,
    summary,
    reason,
    mode,
    expects,
    steps,
    result,
    createdBy: author,
    createdAt: now.toISOString(),
    warnings: warnings(steps),
    confirmation: confirmation(steps),
    affects: await affectsOf(draft, placeOf),
    undoOf,
  };
  const taken = await ctx.store.transaction(async ({ plans, audit }) => {
    // The same draft sent twice at once, or two undos of one plan: whichever comes second finds the first.
    const first = undoOf === undefined ? (await plans.byKey(author, key))?.id : await plans.undoOf(undoOf);
    if (first !== undefined) return first;
    await plans.add(plan);
    await audit.append(
      {
        who: author,
        action: 'plan.create',
        target: plan.id,
        connection,
        region,
        plan: plan.id,
        outcome: 'done',
        reason,
        detail: { kind: summary.kind, steps: steps.length, ...(undoOf && { undoOf }) },
      },
      now,
    );
    return undefined;
  });
  if (taken !== undefined) {
    return (await sameKey(ctx, author, key, draftDigest)) ?? findPlan(ctx, taken);
  }
  const stored = await findPlan(ctx, plan.id);
  ctx.events.publish({ type: 'plan', plan: publicPlan(ctx, stored) });
  return stored;
}

/** The plan that has the key of a draft already. @throws ProblemError 409 when it was made of another draft */
async function sameKey(
  ctx: Context,
  author: string,
  key: string,
  digest: string,
): Promise<StoredPlan | undefined> {
  const known = await ctx.store.plans.byKey(author, key);
  if (!known) return undefined;
  if (known.draftDigest === digest) return findPlan(ctx, known.id);
  throw new ProblemError({
    type: 'key-reused',
    title: 'This key names another plan',
    status: 409,
    next: 'Choose a new key for a draft that has changed.',
  });
}
