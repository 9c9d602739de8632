import type { Check } from '@muster/contract';
import { Ec2Error } from '@muster/ec2-client';
import { changedResources, saysNotFound } from '@muster/plans';
import type { StoredStep } from '../store/plans.ts';
import { CredentialsRefused, isAboutCredentials, type StepOutcome } from './outcome.ts';
import { asJson } from './pick.ts';
import { changedMeanwhile, waitedTooLong } from './problems.ts';
import { type CheckResult, checkDigest, readCheck, resolveCheck } from './read-check.ts';
import { mentionsMade, patienceOf, type Run, write } from './run.ts';
import { notVisibleYetMs } from './send.ts';
import type { StepCall } from './step-call.ts';

/** How long a step waits for what it needs to come true. */
const preconditionMs = 10 * 60_000;

/** Waits until the step's precondition is true. @returns how the step failed, when it does not come true in time */
export async function awaitPrecondition(run: Run, step: StoredStep): Promise<StepOutcome | undefined> {
  if (!step.waits) return undefined;
  const check = resolveCheck(step.waits, run.outputs);
  const patience = patienceOf(run, step);
  const until = run.ctx.clock.now().getTime() + preconditionMs;
  for (;;) {
    const { holds } = await readTolerantly(run, step, check);
    if (holds) return undefined;
    if (run.ctx.clock.now().getTime() >= until) return { state: 'failed', problem: waitedTooLong };
    await patience.wait('precondition');
  }
}

/** The resources that a step changes. */
export function resourcesOf(run: Run, step: StoredStep, call: StepCall): string[] {
  const [first] = checksOf(run, step);
  return changedResources({
    operation: step.operation,
    input: call.resolved,
    target: step.target,
    expects: first && resolveCheck(first, run.outputs),
  });
}

/** Locks the resources for this step, as soon as no other step has one of them. */
export async function lockResources(run: Run, step: StoredStep, resources: readonly string[]): Promise<void> {
  const { scope } = run.placeOf(step);
  const holder = { planId: run.plan.id, position: step.position };
  const patience = patienceOf(run, step);
  for (;;) {
    const blockedBy = await write(run, ({ resources: table }) => table.lock(scope, resources, holder));
    if (blockedBy === undefined) return;
    await patience.wait('another-change', blockedBy);
  }
}

/**
 * Compares what is there with what the plan was made for.
 *
 * A read may not know yet of a change that this Muster has just made. So a check that holds is believed only when its
 * read began later than reads may lag behind the last change that another plan made of the same resource, unless only
 * that change can have made it hold; and one that does not hold only when its read began that much later than the last
 * change in the account and region.
 *
 * @returns the conflict, when something else is there
 */
export async function findConflict(
  run: Run,
  step: StoredStep,
  resources: readonly string[],
): Promise<StepOutcome | undefined> {
  for (const check of checksOf(run, step)) {
    const resolved = resolveCheck(check, run.outputs);
    const found = await unmet(run, step, resolved, resources);
    if (found) {
      return {
        state: 'conflict',
        unmet: resolved,
        found: asJson(found.found) as StepOutcome['found'],
        problem: changedMeanwhile,
      };
    }
  }
  return undefined;
}

async function unmet(
  run: Run,
  step: StoredStep,
  check: Check,
  resources: readonly string[],
): Promise<CheckResult | undefined> {
  const { store, clock, readLagMs } = run.ctx;
  const { scope } = run.placeOf(step);
  const digest = checkDigest(check);
  const time = (date: Date | undefined) => date?.getTime() ?? Number.NEGATIVE_INFINITY;
  // The resources are locked, so nothing is added to these while the step looks.
  const others = (await store.resources.changes(scope, resources)).filter(
    ({ by, checks }) => by !== run.plan.id && !checks.includes(digest),
  );
  const believedFrom = Math.max(...others.map(({ at }) => time(at)), Number.NEGATIVE_INFINITY) + readLagMs;
  const doubtedFrom = time(await store.resources.lastChange(scope)) + readLagMs;
  const patience = patienceOf(run, step);
  for (;;) {
    const readAt = clock.now().getTime();
    const result = await readTolerantly(run, step, check);
    if (result.holds ? readAt >= believedFrom : readAt >= doubtedFrom)
      return result.holds ? undefined : result;
    await patience.wait('not-visible-yet');
  }
}

/** The checks before a step; what the whole plan expects is checked before the first. */
function checksOf({ plan }: Run, step: StoredStep): Check[] {
  const whole = step.position === 0 && plan.mode === 'ordered' ? (plan.expects ?? []) : [];
  const { connection, region } = plan;
  return [
    // The first step may be sent elsewhere than where the plan is.
    ...whole.map((check) => ({ ...check, place: check.place ?? { connection, region } })),
    ...(step.expects ? [step.expects] : []),
  ];
}

/**
 * Reads a check. What EC2 does not find is nothing found, once it has had the time to find what this plan has made.
 *
 * @throws Ec2Error for any other refusal
 * @throws CredentialsRefused
 */
async function readTolerantly(run: Run, step: StoredStep, check: Check): Promise<CheckResult> {
  const patience = patienceOf(run, step);
  const until = run.ctx.clock.now().getTime() + notVisibleYetMs;
  for (;;) {
    try {
      return await readCheck(run.placeOf({ place: check.place ?? step.place }).transport, check);
    } catch (error) {
      if (!(error instanceof Ec2Error)) throw error;
      if (isAboutCredentials(error)) throw new CredentialsRefused(error, false);
      if (!saysNotFound(error.code)) throw error;
      if (!mentionsMade(run, check.input) || run.ctx.clock.now().getTime() >= until) {
        return { found: null, holds: check.equals === null };
      }
    }
    await patience.wait('not-visible-yet');
  }
}
