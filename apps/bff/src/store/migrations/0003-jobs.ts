import type { Kysely } from 'kysely';

/** Plans become jobs that one worker claims, and the resources that their steps change are locked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // SQLite adds one column at a time.
  for (const column of ['expects', 'result', 'final_state', 'paused', 'owner', 'lease_until'] as const) {
    await db.schema.alterTable('plans').addColumn(column, 'text').execute();
  }
  await db.schema
    .alterTable('plans')
    .addColumn('fence', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('plans')
    .addColumn('extent', 'text', (c) => c.notNull().defaultTo('all'))
    .execute();
  for (const column of ['waiting', 'unmet'] as const) {
    await db.schema.alterTable('plan_steps').addColumn(column, 'text').execute();
  }

  await db.schema
    .createTable('resources')
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('resource', 'text', (c) => c.notNull())
    .addColumn('plan_id', 'text')
    .addColumn('position', 'integer')
    .addColumn('changed_by', 'text')
    .addColumn('changed_at', 'text')
    .addColumn('changed_checks', 'text')
    .addPrimaryKeyConstraint('resources_pk', ['scope', 'resource'])
    .execute();
  await db.schema.createIndex('resources_plan').on('resources').column('plan_id').execute();
  await db.schema.createIndex('resources_changed').on('resources').columns(['scope', 'changed_at']).execute();
  await db.schema.createIndex('plans_undo_of').on('plans').column('undo_of').execute();
}
