import type { Kysely } from 'kysely';

/** Plans remember where their connections pointed to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('plans').addColumn('binding', 'text').execute();
}
