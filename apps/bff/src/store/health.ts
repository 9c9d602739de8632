import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** A row that is written only to see whether the database can be written. */
export interface HealthTable {
  /** @throws DatabaseUnavailable */
  touch(at: Date): Promise<void>;
}

export function healthTable(db: Kysely<Database>): HealthTable {
  return {
    async touch(at) {
      const checked_at = at.toISOString();
      await db
        .insertInto('health')
        .values({ id: 1, checked_at })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ checked_at }))
        .execute();
    },
  };
}
