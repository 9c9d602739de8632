import type { StoredPlan, StoredStep } from '../store/plans.ts';
import type { StepOutcome } from './outcome.ts';
import type { RunnerContext } from './run.ts';

const auditOutcome = { done: 'done', failed: 'failed', unknown: 'unknown', conflict: 'refused' } as const;

/** Writes down how a step ended, with its audit row in the same transaction. */
export async function writeDown(
  ctx: RunnerContext,
  plan: StoredPlan,
  step: StoredStep,
  outcome: StepOutcome,
): Promise<void> {
  const endedAt = ctx.clock.now();
  const ec2Code = outcome.problem?.ec2Code;
  await ctx.store.transaction(async ({ plans, audit }) => {
    await plans.settle(plan.id, step.position, { ...outcome, endedAt });
    await audit.append(
      {
        who: plan.appliedBy ?? plan.createdBy,
        action: `step.${step.operation}`,
        target: step.target,
        connection: plan.connection,
        region: plan.region,
        plan: plan.id,
        outcome: auditOutcome[outcome.state],
        requestId: outcome.requestId ?? null,
        reason: plan.reason,
        detail: { step: step.id, state: outcome.state, ...(ec2Code && { ec2Code }) },
      },
      endedAt,
    );
  });
}
