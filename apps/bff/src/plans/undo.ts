import { randomUUID } from 'node:crypto';
import type { Check, PlanDraft, Problem } from '@muster/contract';
import { Ec2Error } from '@muster/ec2-client';
import { undoPlan as partsOfUndo, refsIn, saysNotFound, UnresolvedRef } from '@muster/plans';
import type { Context } from '../context.ts';
import { ec2ProblemError } from '../ec2/problem.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handlers } from '../http/routes.ts';
import type { StoredPlan } from '../store/plans.ts';
import { canUndo } from './actions.ts';
import { resume } from './continue.ts';
import { createPlan } from './create.ts';
import { findPlan } from './find-plan.ts';
import { asJson, pick } from './pick.ts';
import { placesOf } from './places.ts';
import { publicPlan } from './public-plan.ts';
import { readCheck } from './read-check.ts';

/** How long an unknown outcome is looked up before an undo is refused. */
const settleMs = 20_000;

/**
 * Makes the plan that takes another one back, or answers with the one that is there already. Like any plan it is
 * reviewed before it is applied, and asks for a reason of its own.
 */
export function undoPlan(ctx: Context): Handlers['undoPlan'] {
  return async ({ params: { id } }, { principal }) => {
    const who = principal.user.name;
    const plan = await settled(ctx, await findPlan(ctx, id), who);
    if (!canUndo(plan)) throw notUndoable(plan);
    const known = await ctx.store.plans.undoOf(id);
    if (known !== undefined) return publicPlan(ctx, await findPlan(ctx, known));
    const { connection, region } = plan;
    const draft = { ...partsOf(plan), key: randomUUID(), connection, region, reason: '' };
    await mustBeAsItWasLeft(ctx, plan, draft);
    return publicPlan(ctx, await createPlan(ctx, who, draft, id));
  };
}

/** The plan once nothing about it is unknown. @throws ProblemError 409 when that can't be found out */
async function settled(ctx: Context, plan: StoredPlan, who: string): Promise<StoredPlan> {
  const hasUnknown = ({ steps }: StoredPlan) => steps.some(({ state }) => state === 'unknown');
  if (plan.status === 'applying' || !hasUnknown(plan)) return plan;
  await resume(ctx, plan, 'check-again', who);
  await endOf(ctx, plan.id);
  const after = await findPlan(ctx, plan.id);
  if (after.status === 'applying' || hasUnknown(after)) throw stillUnknown();
  return after;
}

/** Resolves when a plan is not applied any more, or when it has taken too long. */
async function endOf(ctx: Context, id: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const unsubscribe = ctx.events.subscribe((event) => {
    if (event.type === 'plan' && event.plan.id === id && event.plan.status !== 'applying') resolve();
  });
  const timer = setTimeout(resolve, settleMs);
  if ((await findPlan(ctx, id)).status !== 'applying') resolve();
  await promise;
  clearTimeout(timer);
  unsubscribe();
}

function partsOf(plan: StoredPlan) {
  try {
    return partsOfUndo(plan, pick);
  } catch (error) {
    if (error instanceof UnresolvedRef) throw notUndoable(plan);
    throw error;
  }
}

/**
 * Compares what is there with what the plan left behind. The undo compares once more when it is applied.
 *
 * @throws ProblemError 409 with the difference
 */
async function mustBeAsItWasLeft(
  ctx: Context,
  plan: StoredPlan,
  { mode, expects = [], steps }: Pick<PlanDraft, 'mode' | 'expects' | 'steps'>,
): Promise<void> {
  const placeOf = await placesOf(ctx, plan);
  // In order, a later step expects what the ones before it have made.
  const first = mode === 'ordered' ? steps.slice(0, 1) : steps;
  const ofSteps = first.flatMap(({ expects: check, place }) =>
    check ? [{ ...check, place: check.place ?? place }] : [],
  );
  const checks = [...expects, ...ofSteps].filter(({ input }) => refsIn(input).length === 0);
  const until = Math.max(...plan.steps.map((step) => Date.parse(step.endedAt ?? '') || 0)) + ctx.readLagMs;
  const differences: NonNullable<Problem['differences']> = [];
  for (const check of checks) {
    const found = await differing(ctx, placeOf(check).transport, check, until);
    const { operation, equals: expected, match } = check;
    if (found) differences.push({ operation, expected, ...(match && { match }), found: found.found });
  }
  if (differences.length > 0) throw hasChanged(differences);
}

/** What is found where a check does not hold, once reads must know of the plan's own changes. */
async function differing(
  ctx: Context,
  transport: Parameters<typeof readCheck>[0],
  check: Check,
  until: number,
): Promise<{ found: Check['equals'] } | undefined> {
  for (;;) {
    const readAt = ctx.clock.now().getTime();
    const { holds, found } = await readCheck(transport, check).catch((error: unknown) => {
      if (error instanceof Ec2Error && saysNotFound(error.code)) return { holds: false, found: null };
      throw error instanceof Ec2Error ? ec2ProblemError(error) : error;
    });
    if (holds) return undefined;
    if (readAt >= until) return { found: asJson(found) as Check['equals'] };
    await ctx.pause(500);
  }
}

const hasChanged = (differences: NonNullable<Problem['differences']>) =>
  new ProblemError({
    type: 'changed-since',
    title: 'Somebody has changed this since the plan was applied',
    status: 409,
    detail: 'An undo would take that change back as well, so it is refused.',
    differences,
    next: 'Look at the difference, then make the change that you want from what is there now.',
  });

const stillUnknown = () =>
  new ProblemError({
    type: 'outcome-unknown',
    title: 'The outcome of a step is still unknown',
    status: 409,
    detail: 'EC2 was asked again and does not tell yet whether the step has happened.',
    next: 'Check again in a minute, then undo.',
  });

const notUndoable = ({ undoneBy }: StoredPlan) =>
  new ProblemError({
    type: 'not-undoable',
    title: 'This plan can’t be undone',
    status: 409,
    detail: undoneBy
      ? `Plan ${undoneBy} has undone it already.`
      : 'It has not ended, nothing was done, or something was done that can’t be undone.',
  });
