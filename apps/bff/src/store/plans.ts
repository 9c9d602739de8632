import type { Plan, PlanStatus, StepRecord } from '@muster/contract';
import type { Kysely } from 'kysely';
import { fromNewPlan, fromNewStep, json, type NewPlan, type StoredPlan, toPlan } from './plan-rows.ts';
import { searchRow } from './plan-words.ts';
import type { Database, PlanRow } from './schema.ts';

export type { NewPlan, StoredPlan, StoredStep } from './plan-rows.ts';

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
      await db.insertInto('plan_search').values(searchRow(plan)).execute();
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
