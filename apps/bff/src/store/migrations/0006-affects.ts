import type { Kysely } from 'kysely';

/** Plans keep what they touch beyond their targets, and the policy that they need. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // SQLite adds one column at a time.
  for (const column of ['affects', 'policy'] as const) {
    await db.schema.alterTable('plans').addColumn(column, 'text').execute();
  }
}
