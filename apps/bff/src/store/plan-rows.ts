import { Plan, PlanStatus, type PlanStep, type StepRecord, StepState } from '@muster/contract';
import type { PlanRow, PlanStepRow } from './schema.ts';

/** How far the runner goes: over every step, or only over those that may have been sent. */
export type Extent = 'all' | 'settle';

/** A plan with what the runner writes down beside what people see. */
export interface StoredPlan extends Omit<Plan, 'steps' | 'undoable' | 'actions'> {
  readonly steps: StoredStep[];
  readonly cancelRequested: boolean;
  readonly appliedBy?: string | undefined;
  readonly extent: Extent;
  /** Where its connections pointed to when it was made. */
  readonly binding?: string | undefined;
}

export interface StoredStep extends StepRecord {
  readonly position: number;
  /** Of the operation and its resolved input; there once the step is about to be sent. */
  readonly inputDigest?: string | undefined;
}

/** A plan that has just been checked. */
export interface NewPlan
  extends Pick<
    Plan,
    | 'id'
    | 'connection'
    | 'region'
    | 'summary'
    | 'reason'
    | 'mode'
    | 'createdBy'
    | 'createdAt'
    | 'warnings'
    | 'confirmation'
    | 'undoOf'
    | 'expects'
    | 'result'
    | 'affects'
  > {
  readonly key: string;
  readonly draftDigest: string;
  readonly binding: string;
  readonly steps: readonly PlanStep[];
}

/** A structured value as it is kept: JSON text, and nothing for nothing. */
export const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
const fromJson = (text: string | null) => (text === null ? undefined : JSON.parse(text));

/** The row of a plan that nobody has applied yet. */
export function fromNewPlan(plan: NewPlan): PlanRow {
  return {
    id: plan.id,
    key: plan.key,
    draft_digest: plan.draftDigest,
    connection: plan.connection,
    region: plan.region,
    summary: JSON.stringify(plan.summary),
    reason: plan.reason,
    mode: plan.mode,
    status: 'checked',
    created_by: plan.createdBy,
    created_at: plan.createdAt,
    applied_by: null,
    applied_at: null,
    ended_at: null,
    warnings: JSON.stringify(plan.warnings),
    preflight: null,
    policy: null,
    affects: json(plan.affects),
    confirmation: plan.confirmation ?? null,
    undo_of: plan.undoOf ?? null,
    undone_by: null,
    extent: 'all',
    expects: json(plan.expects),
    result: json(plan.result),
    final_state: null,
    paused: null,
    owner: null,
    lease_until: null,
    fence: 0,
    binding: plan.binding,
    cancel_requested: 0,
  };
}

export function fromNewStep(planId: string, position: number, step: PlanStep): PlanStepRow {
  return {
    plan_id: planId,
    position,
    id: step.id,
    step: JSON.stringify(step),
    state: 'pending',
    client_token: null,
    input_digest: null,
    pre_image: null,
    request_id: null,
    output: null,
    problem: null,
    found: null,
    waiting: null,
    unmet: null,
    started_at: null,
    ended_at: null,
  };
}

/** A plan out of its row and the rows of its steps, in order. */
export function toPlan(row: PlanRow, steps: readonly PlanStepRow[]): StoredPlan {
  return {
    id: row.id,
    connection: row.connection,
    region: row.region,
    summary: JSON.parse(row.summary),
    reason: row.reason,
    mode: Plan.shape.mode.parse(row.mode),
    status: PlanStatus.parse(row.status),
    createdBy: row.created_by,
    createdAt: row.created_at,
    appliedBy: row.applied_by ?? undefined,
    appliedAt: row.applied_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
    steps: steps.map(toStep),
    warnings: JSON.parse(row.warnings),
    preflight: fromJson(row.preflight),
    policy: fromJson(row.policy),
    affects: fromJson(row.affects),
    confirmation: row.confirmation ?? undefined,
    undoOf: row.undo_of ?? undefined,
    undoneBy: row.undone_by ?? undefined,
    binding: row.binding ?? undefined,
    extent: row.extent === 'settle' ? 'settle' : 'all',
    expects: fromJson(row.expects),
    result: fromJson(row.result),
    finalState: fromJson(row.final_state),
    paused: fromJson(row.paused),
    cancelRequested: row.cancel_requested === 1,
  };
}

function toStep(row: PlanStepRow): StoredStep {
  const step: PlanStep = JSON.parse(row.step);
  return {
    ...step,
    position: row.position,
    state: StepState.parse(row.state),
    clientToken: row.client_token ?? undefined,
    inputDigest: row.input_digest ?? undefined,
    requestId: row.request_id ?? undefined,
    output: fromJson(row.output),
    problem: fromJson(row.problem),
    found: fromJson(row.found),
    waiting: fromJson(row.waiting),
    unmet: fromJson(row.unmet),
    startedAt: row.started_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
  };
}
