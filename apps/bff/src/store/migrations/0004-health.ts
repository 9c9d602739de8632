import type { Kysely } from 'kysely';

/** One row to write to, which shows whether the database takes writes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('health')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('checked_at', 'text', (c) => c.notNull())
    .execute();
  await db
    .withTables<{ health: { id: number; checked_at: string } }>()
    .insertInto('health')
    .values({ id: 1, checked_at: '' })
    .execute();
}
