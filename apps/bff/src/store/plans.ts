import { Plan, PlanStatus, type PlanStep, type StepRecord, StepState } from '@muster/contract';
import type { Kysely } from 'kysely';
import type { Database, PlanRow, PlanStepRow } from './schema.ts';

/** A plan with what the runner writes down beside what people see. */
export interface StoredPlan extends Omit<Plan, 'steps' | 'undoable'> {
  readonly steps: StoredStep[];
  readonly cancelRequested: boolean;
  readonly appliedBy?: string | undefined;
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
  > {
  readonly key: string;
  readonly draftDigest: string;
  readonly steps: readonly PlanStep[];
}

/** What is committed before a step is sent. */
export interface Intent {
  readonly clientToken: string | undefined;
  readonly inputDigest: string;
  readonly preImage: unknown;
  readonly startedAt: Date;
}

/** How a step ended. */
export type Settlement = Pick<StepRecord, 'state' | 'output' | 'requestId' | 'problem' | 'found'> & {
  readonly endedAt: Date;
};

export interface PlanTable {
  /** @throws when the author already has a plan under that key */
  add(plan: NewPlan): Promise<void>;
  byKey(createdBy: string, key: string): Promise<{ id: string; draftDigest: string } | undefined>;
  byId(id: string): Promise<StoredPlan | undefined>;
  /** Newest first. */
  list(limit: number): Promise<StoredPlan[]>;
  idsWithStatus(status: PlanStatus): Promise<string[]>;
  /** Moves a plan on, if it is still where the caller thinks it is; false when it is not. */
  move(id: string, from: PlanStatus, to: PlanStatus, at: Date): Promise<boolean>;
  requestCancel(id: string): Promise<void>;
  cancelRequested(id: string): Promise<boolean>;
  setPreflight(id: string, preflight: Plan['preflight']): Promise<void>;
  setUndoneBy(id: string, undoneBy: string): Promise<void>;
  /** Who applies it, and why. */
  setApplication(id: string, application: { by: string; reason: string }): Promise<void>;
  writeIntent(planId: string, position: number, intent: Intent): Promise<void>;
  settle(planId: string, position: number, settlement: Settlement): Promise<void>;
  /** Marks the steps that were not begun. */
  skipPending(planId: string, problem: StepRecord['problem'], at: Date): Promise<void>;
}

/** SQLite takes 32,766 parameters in one statement, PostgreSQL 65,535. */
const rowsPerInsert = 200;

export function planTable(db: Kysely<Database>): PlanTable {
  const withSteps = async (rows: PlanRow[]): Promise<StoredPlan[]> => {
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    const steps = await db
      .selectFrom('plan_steps')
      .selectAll()
      .where('plan_id', 'in', ids)
      .orderBy('position')
      .execute();
    const ofPlan = Map.groupBy(steps, (step) => step.plan_id);
    return rows.map((row) => toPlan(row, ofPlan.get(row.id) ?? []));
  };
  const set = async (id: string, values: Partial<PlanRow>) => {
    await db.updateTable('plans').set(values).where('id', '=', id).execute();
  };
  const stepAt = (planId: string, position: number) =>
    db.updateTable('plan_steps').where('plan_id', '=', planId).where('position', '=', position);

  return {
    async add(plan) {
      await db.insertInto('plans').values(fromNewPlan(plan)).execute();
      const rows = plan.steps.map((step, position) => fromNewStep(plan.id, position, step));
      for (let i = 0; i < rows.length; i += rowsPerInsert) {
        await db
          .insertInto('plan_steps')
          .values(rows.slice(i, i + rowsPerInsert))
          .execute();
      }
    },
    async byKey(createdBy, key) {
      const row = await db
        .selectFrom('plans')
        .select(['id', 'draft_digest'])
        .where('created_by', '=', createdBy)
        .where('key', '=', key)
        .executeTakeFirst();
      return row && { id: row.id, draftDigest: row.draft_digest };
    },
    async byId(id) {
      const row = await db.selectFrom('plans').selectAll().where('id', '=', id).executeTakeFirst();
      return row && (await withSteps([row]))[0];
    },
    list: async (limit) =>
      withSteps(
        await db
          .selectFrom('plans')
          .selectAll()
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .execute(),
      ),
    async idsWithStatus(status) {
      const rows = await db
        .selectFrom('plans')
        .select('id')
        .where('status', '=', status)
        .orderBy('applied_at')
        .execute();
      return rows.map((row) => row.id);
    },
    async move(id, from, to, at) {
      const { numUpdatedRows } = await db
        .updateTable('plans')
        .set({ status: to, [to === 'applying' ? 'applied_at' : 'ended_at']: at.toISOString() })
        .where('id', '=', id)
        .where('status', '=', from)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    requestCancel: (id) => set(id, { cancel_requested: 1 }),
    async cancelRequested(id) {
      const row = await db
        .selectFrom('plans')
        .select('cancel_requested')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.cancel_requested === 1;
    },
    setPreflight: (id, preflight) => set(id, { preflight: json(preflight) }),
    setUndoneBy: (id, undoneBy) => set(id, { undone_by: undoneBy }),
    setApplication: (id, { by, reason }) => set(id, { applied_by: by, reason }),
    async writeIntent(planId, position, intent) {
      await stepAt(planId, position)
        .set({
          state: 'sending',
          client_token: intent.clientToken ?? null,
          input_digest: intent.inputDigest,
          pre_image: json(intent.preImage),
          started_at: intent.startedAt.toISOString(),
        })
        .execute();
    },
    async settle(planId, position, { state, output, requestId, problem, found, endedAt }) {
      await stepAt(planId, position)
        .set({
          state,
          output: json(output),
          request_id: requestId ?? null,
          problem: json(problem),
          found: json(found),
          ended_at: endedAt.toISOString(),
        })
        .execute();
    },
    async skipPending(planId, problem, at) {
      await db
        .updateTable('plan_steps')
        .set({ state: 'skipped', problem: json(problem), ended_at: at.toISOString() })
        .where('plan_id', '=', planId)
        .where('state', '=', 'pending')
        .execute();
    },
  };
}

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
const fromJson = (text: string | null) => (text === null ? undefined : JSON.parse(text));

function fromNewPlan(plan: NewPlan): PlanRow {
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
    confirmation: plan.confirmation ?? null,
    undo_of: plan.undoOf ?? null,
    undone_by: null,
    cancel_requested: 0,
  };
}

function fromNewStep(planId: string, position: number, step: PlanStep): PlanStepRow {
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
    started_at: null,
    ended_at: null,
  };
}

function toPlan(row: PlanRow, steps: readonly PlanStepRow[]): StoredPlan {
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
    confirmation: row.confirmation ?? undefined,
    undoOf: row.undo_of ?? undefined,
    undoneBy: row.undone_by ?? undefined,
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
    startedAt: row.started_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
  };
}
