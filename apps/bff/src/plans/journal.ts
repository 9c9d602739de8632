import type { Check, Plan, PlanStatus, StepRecord } from '@muster/contract';
import { UnresolvedRef } from '@muster/plans';
import type { Tables } from '../store/index.ts';
import type { StoredPlan, StoredStep } from '../store/plans.ts';
import type { StepOutcome } from './outcome.ts';
import { checkDigest, resolveCheck } from './read-check.ts';
import { type Run, type StepPlace, write } from './run.ts';
import { endStatus } from './status.ts';

const auditOutcome = { done: 'done', failed: 'failed', unknown: 'unknown', conflict: 'refused' } as const;

/** What the journal needs to know of a run. */
type Recorded = Pick<Run, 'ctx' | 'plan' | 'claim' | 'outputs'>;

/**
 * Writes down how a step ended and what that means for the plan, in one transaction: where an ordered plan stops, it
 * has ended, so that no restart goes on behind a step that failed.
 *
 * @param place where it was sent
 * @param resources what the step has locked, and the names and ids of what it made
 */
export async function writeOutcome(
  run: Recorded,
  step: StoredStep,
  outcome: StepOutcome,
  { connection, region, scope }: Omit<StepPlace, 'transport'>,
  resources: readonly string[],
): Promise<void> {
  const { plan, ctx } = run;
  const at = ctx.clock.now();
  const ec2Code = outcome.problem?.ec2Code;
  await write(run, async (tables) => {
    await tables.plans.settle(plan.id, step.position, { ...outcome, endedAt: at });
    if (outcome.state === 'done' || outcome.state === 'unknown') {
      await tables.resources.changed(scope, resources, { by: plan.id, at, checks: provingChecks(run, step) });
    }
    await tables.resources.unlock(plan.id, step.position);
    await tables.audit.append(
      {
        who: plan.appliedBy ?? plan.createdBy,
        action: `step.${step.operation}`,
        target: step.target,
        connection,
        region,
        plan: plan.id,
        outcome: auditOutcome[outcome.state],
        requestId: outcome.requestId ?? null,
        reason: plan.reason,
        detail: { step: step.id, state: outcome.state, ...(ec2Code && { ec2Code }) },
      },
      at,
    );
    if (plan.mode === 'ordered' && outcome.state !== 'done') await endWithin(tables, plan.id, undefined, at);
  });
}

/** Writes down that a plan is over. @param finalState what the read after the last step showed */
export async function writeEnd(run: Recorded, finalState: Plan['finalState']): Promise<void> {
  await write(run, (tables) => endWithin(tables, run.plan.id, finalState, run.ctx.clock.now()));
}

/** Writes down that a plan waits for credentials. What was not sent certainly is to be sent when it goes on. */
export async function writePause(run: Recorded, problem: NonNullable<Plan['paused']>): Promise<void> {
  const { plan, ctx } = run;
  const at = ctx.clock.now();
  await write(run, async (tables) => {
    await tables.plans.pause(plan.id, problem, at);
    await tables.resources.unlock(plan.id);
    await tables.audit.append(planRow(plan, 'plan.pause', 'failed', { problem: problem.type }), at);
  });
}

/** Writes down that a step is to be sent again when the plan goes on: EC2 has refused it without looking at it. */
export async function writeRetracted(run: Recorded, step: StoredStep): Promise<void> {
  await write(run, async ({ plans, resources }) => {
    await plans.retract(run.plan.id, step.position);
    await resources.unlock(run.plan.id, step.position);
  });
}

async function endWithin(
  { plans, audit, resources }: Tables,
  id: string,
  finalState: Plan['finalState'],
  at: Date,
): Promise<void> {
  await plans.skipPending(id, undefined, at);
  const plan = await plans.byId(id);
  if (plan?.status !== 'applying') return;
  const status = endStatus(plan);
  await plans.move(id, 'applying', status, at);
  await plans.setFinalState(id, status === 'applied' ? finalState : undefined);
  if (plan.undoOf && status === 'applied') await plans.setUndoneBy(plan.undoOf, id);
  await resources.unlock(id);
  await audit.append(planRow(plan, 'plan.end', endOutcome(status), { status, ...changed(finalState) }), at);
}

const endOutcome = (status: PlanStatus) =>
  status === 'applied' ? 'done' : status === 'unknown' ? 'unknown' : 'failed';

const changed = (finalState: Plan['finalState']): Record<string, string> =>
  finalState ? { finalState: finalState.state } : {};

function planRow(
  plan: StoredPlan,
  action: string,
  outcome: 'done' | 'failed' | 'unknown',
  detail: Record<string, string>,
) {
  const { id, connection, region, reason } = plan;
  const who = plan.appliedBy ?? plan.createdBy;
  return { who, action, target: id, connection, region, plan: id, outcome, reason, detail };
}

/** The checks that hold only once this step has happened: whoever reads one of them knows of the change. */
function provingChecks(run: Recorded, step: StepRecord): string[] {
  const checks: Check[] = [...(step.done ? [step.done] : []), ...(run.plan.result?.applied ?? [])];
  return checks.flatMap((check) => {
    try {
      return [checkDigest(resolveCheck(check, run.outputs))];
    } catch (error) {
      // It needs the output of a later step, so it says nothing of this one.
      if (error instanceof UnresolvedRef) return [];
      throw error;
    }
  });
}
