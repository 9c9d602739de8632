import type { Plan, PlanStatus, StepRecord, StepState } from '@muster/contract';
import type { Kysely } from 'kysely';
import {
  type Extent,
  fromNewPlan,
  fromNewStep,
  json,
  type NewPlan,
  type StoredPlan,
  toPlan,
} from './plan-rows.ts';
import { searchRow } from './plan-words.ts';
import type { Database, PlanRow } from './schema.ts';

export type { Extent, NewPlan, StoredPlan, StoredStep } from './plan-rows.ts';

/** What is committed before a step is sent. */
export interface Intent {
  readonly clientToken: string | undefined;
  readonly inputDigest: string;
  readonly startedAt: Date;
}

/** How a step ended. */
export type Settlement = Pick<
  StepRecord,
  'state' | 'output' | 'requestId' | 'problem' | 'found' | 'unmet'
> & {
  readonly endedAt: Date;
};

export interface PlanTable {
  /** @throws when the author already has a plan under that key */
  add(plan: NewPlan): Promise<void>;
  byKey(createdBy: string, key: string): Promise<{ id: string; draftDigest: string } | undefined>;
  byId(id: string): Promise<StoredPlan | undefined>;
  /** The plan that undoes another one, unless it was cancelled or has changed nothing: newest first. */
  undoOf(id: string): Promise<string | undefined>;
  /** A plan other than `except` that undoes a plan and has been begun. */
  activeUndoOf(id: string, except?: string): Promise<string | undefined>;
  /** Cancels the plans that undo a plan and have not been begun. */
  cancelCheckedUndos(id: string, at: Date): Promise<void>;
  /** Lets the runner take up a plan, if it is still where the caller thinks it is; false when it is not. */
  begin(id: string, from: PlanStatus, extent: Extent, at: Date): Promise<boolean>;
  /** Moves a plan on, if it is still where the caller thinks it is; false when it is not. */
  move(id: string, from: PlanStatus, to: PlanStatus, at: Date): Promise<boolean>;
  /** Stops a plan until somebody goes on. */
  pause(id: string, problem: Plan['paused'], at: Date): Promise<void>;
  /** Lets the runner take up the plans of a connection that were paused after `since`. */
  beginPaused(connection: string, since: Date, at: Date): Promise<void>;
  /** Whether a plan of the connection is being applied or is paused. */
  isInUse(connection: string): Promise<boolean>;
  setExtent(id: string, extent: Extent): Promise<void>;
  setFinalState(id: string, finalState: Plan['finalState']): Promise<void>;
  requestCancel(id: string): Promise<void>;
  cancelRequested(id: string): Promise<boolean>;
  setPreflight(id: string, found: Pick<Plan, 'preflight' | 'policy'>): Promise<void>;
  setUndoneBy(id: string, undoneBy: string): Promise<void>;
  /** Who applies it, and why. */
  setApplication(id: string, application: { by: string; reason: string }): Promise<void>;
  writeIntent(planId: string, position: number, intent: Intent): Promise<void>;
  settle(planId: string, position: number, settlement: Settlement): Promise<void>;
  /** Says why a step does not go on yet, or that it does. */
  setWaiting(planId: string, position: number, waiting: StepRecord['waiting']): Promise<void>;
  /** A step that was refused before EC2 looked at it was never sent. */
  retract(planId: string, position: number): Promise<void>;
  /** Steps in these states are to be run again as if they had not been. */
  reopen(planId: string, states: readonly StepState[], as: StepState): Promise<void>;
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
    async undoOf(id) {
      const row = await db
        .selectFrom('plans')
        .select('id')
        .where('undo_of', '=', id)
        .where('status', 'not in', ['cancelled', 'conflict', 'failed'] satisfies PlanStatus[])
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .executeTakeFirst();
      return row?.id;
    },
    async activeUndoOf(id, except = '') {
      const row = await db
        .selectFrom('plans')
        .select('id')
        .where('undo_of', '=', id)
        .where('id', '!=', except)
        .where('status', 'in', ['applying', 'paused', 'applied', 'unknown'] satisfies PlanStatus[])
        .executeTakeFirst();
      return row?.id;
    },
    async cancelCheckedUndos(id, at) {
      await db
        .updateTable('plans')
        .set({ status: 'cancelled' satisfies PlanStatus, ended_at: at.toISOString() })
        .where('undo_of', '=', id)
        .where('status', '=', 'checked' satisfies PlanStatus)
        .execute();
    },
    async begin(id, from, extent, at) {
      const now = at.toISOString();
      const { numUpdatedRows } = await db
        .updateTable('plans')
        .set({
          status: 'applying' satisfies PlanStatus,
          extent,
          owner: null,
          lease_until: now,
          ended_at: null,
          paused: null,
          final_state: null,
          cancel_requested: 0,
          ...(from === 'checked' && { applied_at: now }),
        })
        .where('id', '=', id)
        .where('status', '=', from)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async move(id, from, to, at) {
      const { numUpdatedRows } = await db
        .updateTable('plans')
        .set({ status: to, ended_at: at.toISOString() })
        .where('id', '=', id)
        .where('status', '=', from)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async pause(id, problem, at) {
      const paused = {
        status: 'paused' satisfies PlanStatus,
        paused: json(problem),
        owner: null,
        lease_until: at.toISOString(),
      };
      await db
        .updateTable('plans')
        .set(paused)
        .where('id', '=', id)
        .where('status', '=', 'applying')
        .execute();
    },
    async beginPaused(connection, since, at) {
      await db
        .updateTable('plans')
        .set({
          status: 'applying' satisfies PlanStatus,
          owner: null,
          lease_until: at.toISOString(),
          paused: null,
        })
        .where('connection', '=', connection)
        .where('status', '=', 'paused' satisfies PlanStatus)
        .where('lease_until', '>', since.toISOString())
        .execute();
    },
    async isInUse(connection) {
      const row = await db
        .selectFrom('plans')
        .select('id')
        .where('connection', '=', connection)
        .where('status', 'in', ['applying', 'paused'] satisfies PlanStatus[])
        .executeTakeFirst();
      return row !== undefined;
    },
    setExtent: (id, extent) => set(id, { extent }),
    setFinalState: (id, finalState) => set(id, { final_state: json(finalState) }),
    requestCancel: (id) => set(id, { cancel_requested: 1 }),
    async cancelRequested(id) {
      const row = await db
        .selectFrom('plans')
        .select('cancel_requested')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.cancel_requested === 1;
    },
    setPreflight: (id, { preflight, policy }) =>
      set(id, { preflight: json(preflight), policy: json(policy) }),
    setUndoneBy: (id, undoneBy) => set(id, { undone_by: undoneBy }),
    setApplication: (id, { by, reason }) => set(id, { applied_by: by, reason }),
    async writeIntent(planId, position, intent) {
      await stepAt(planId, position)
        .set({
          state: 'sending',
          client_token: intent.clientToken ?? null,
          input_digest: intent.inputDigest,
          started_at: intent.startedAt.toISOString(),
          waiting: null,
        })
        .execute();
    },
    async settle(planId, position, { state, output, requestId, problem, found, unmet, endedAt }) {
      await stepAt(planId, position)
        .set({
          state,
          output: json(output),
          request_id: requestId ?? null,
          problem: json(problem),
          found: json(found),
          unmet: json(unmet),
          waiting: null,
          ended_at: endedAt.toISOString(),
        })
        .execute();
    },
    async setWaiting(planId, position, waiting) {
      await stepAt(planId, position)
        .set({ waiting: json(waiting) })
        .execute();
    },
    async retract(planId, position) {
      await stepAt(planId, position)
        .set({ state: 'pending' satisfies StepState, waiting: null })
        .execute();
    },
    async reopen(planId, states, as) {
      await db
        .updateTable('plan_steps')
        .set({
          state: as,
          problem: null,
          found: null,
          unmet: null,
          waiting: null,
          ended_at: null,
        })
        .where('plan_id', '=', planId)
        .where('state', 'in', states)
        .execute();
    },
    async skipPending(planId, problem, at) {
      await db
        .updateTable('plan_steps')
        .set({ state: 'skipped', problem: json(problem), waiting: null, ended_at: at.toISOString() })
        .where('plan_id', '=', planId)
        .where('state', '=', 'pending')
        .execute();
    },
  };
}
