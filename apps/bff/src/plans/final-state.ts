import type { Check, FinalState, Plan } from '@muster/contract';
import { Ec2Error } from '@muster/ec2-client';
import { saysNotFound, UnresolvedRef } from '@muster/plans';
import type { StoredPlan } from '../store/plans.ts';
import { asJson } from './pick.ts';
import { readCheck, resolveCheck } from './read-check.ts';
import { backOff, type Run } from './run.ts';

/** More than so many checks of single steps are not read again. */
const mostSteps = 20;

/**
 * Reads once more what the plan has made, after its last step. EC2 has no conditional write, so what somebody else
 * changed between a step's check and its send, or since, can only be seen afterwards.
 *
 * @returns nothing when there is nothing to compare
 */
export async function readFinalState(run: Run, plan: StoredPlan): Promise<Plan['finalState']> {
  const checks = checksAfter(plan);
  if (checks.length === 0) return undefined;
  const [lastStep] = plan.steps.map((step) => Date.parse(step.endedAt ?? '') || 0).sort((a, b) => b - a);
  const believedFrom = (lastStep ?? 0) + run.ctx.readLagMs;
  let open = checks;
  try {
    for (let looked = 0; ; looked++) {
      const readAt = run.ctx.clock.now().getTime();
      const differences = await differing(run, open);
      if (differences.length === 0) return { state: 'as-reviewed', differences };
      if (readAt >= believedFrom) return { state: 'changed', differences };
      open = differences.map(({ check }) => check);
      await backOff(run, looked, 1_000);
    }
  } catch (error) {
    if (error instanceof Ec2Error || error instanceof UnresolvedRef)
      return { state: 'not-read', differences: [] };
    throw error;
  }
}

/** What the plan says itself; else what each step says of itself, as long as no later step has changed that again. */
function checksAfter(plan: StoredPlan): Check[] {
  if (plan.result) return plan.result.applied;
  if (plan.steps.length > mostSteps) return [];
  const steps = plan.mode === 'ordered' ? plan.steps.slice(-1) : plan.steps;
  return steps.flatMap((step) =>
    step.state === 'done' && step.done ? [{ ...step.done, place: step.done.place ?? step.place }] : [],
  );
}

async function differing(run: Run, checks: readonly Check[]): Promise<FinalState['differences']> {
  const differences: FinalState['differences'] = [];
  for (const check of checks) {
    const resolved = resolveCheck(check, run.outputs);
    const { holds, found } = await read(run, resolved);
    if (!holds) differences.push({ check: resolved, found: asJson(found) as Check['equals'] });
  }
  return differences;
}

async function read(run: Run, check: Check) {
  try {
    return await readCheck(run.placeOf(check).transport, check);
  } catch (error) {
    if (error instanceof Ec2Error && saysNotFound(error.code)) return { holds: false, found: null };
    throw error;
  }
}
