import type { Plan, ReadablePlanRow, StepState } from '@muster/contract';

/** A list shows a few targets and how many more there are. */
const targetsShown = 20;

/** A plan as lists show it, without its steps. Server and console derive it alike, so that live rows look as read ones. */
export function planRow(plan: Plan): ReadablePlanRow {
  const { id, connection, region, createdBy, createdAt, summary, status, reason, appliedAt, endedAt } = plan;
  const { undoable, actions, undoOf, undoneBy } = plan;
  const targets = [...new Set(plan.steps.map(({ target }) => target))];
  const steps: Partial<Record<StepState, number>> = {};
  for (const { state } of plan.steps) steps[state] = (steps[state] ?? 0) + 1;
  return {
    readable: true,
    ...{ id, connection, region, createdBy, createdAt, summary, status, reason, appliedAt, endedAt },
    ...{ undoable, actions, undoOf, undoneBy },
    operations: [...new Set(plan.steps.map(({ operation }) => operation))],
    targets: targets.slice(0, targetsShown),
    targetCount: targets.length,
    regions: [...new Set(plan.steps.map(({ place }) => place?.region ?? region))],
    steps,
  };
}
