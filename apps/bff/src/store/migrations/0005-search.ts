import type { Kysely } from 'kysely';
import { searchRow } from '../plan-words.ts';
import type { Database, PlanRow, PlanStepRow } from '../schema.ts';

const plansAtOnce = 100;

/** Plans are found by what is in them: the words of every plan there is, and of those to come. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('plan_search')
    .addColumn('plan_id', 'text', (c) => c.primaryKey().references('plans.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('places', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('plans_newest').on('plans').columns(['created_at', 'id']).execute();
  await fill(db as Kysely<Database>);
}

async function fill(db: Kysely<Database>): Promise<void> {
  let after = '';
  for (;;) {
    const plans = await db
      .selectFrom('plans')
      .select(['id', 'connection', 'region', 'summary', 'reason', 'created_by'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(plansAtOnce)
      .execute();
    if (plans.length === 0) return;
    for (const plan of plans) {
      const steps = await db
        .selectFrom('plan_steps')
        .select('step')
        .where('plan_id', '=', plan.id)
        .orderBy('position')
        .execute();
      await db
        .insertInto('plan_search')
        .values(searchRow(read(plan, steps)))
        .execute();
      after = plan.id;
    }
  }
}

type Kept = Pick<PlanRow, 'id' | 'connection' | 'region' | 'summary' | 'reason' | 'created_by'>;

/** What can be read of a stored plan: one damaged text must not stop the start. */
function read(plan: Kept, steps: readonly Pick<PlanStepRow, 'step'>[]): Parameters<typeof searchRow>[0] {
  const { id, connection, region, reason, created_by: createdBy } = plan;
  return {
    ...{ id, connection, region, reason, createdBy },
    summary: parsed(plan.summary) ?? { kind: 'other', values: {} },
    steps: steps.flatMap(({ step }) => parsed(step) ?? []),
  };
}

function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
