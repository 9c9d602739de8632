import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** The row that shows whether the database takes writes. */
export interface HealthTable {
  /** Writes, so that a full disk and a lock show as well. */
  write(at: Date): Promise<void>;
}

export function healthTable(db: Kysely<Database>): HealthTable {
  return {
    async write(at) {
      await db.updateTable('health').set({ checked_at: at.toISOString() }).where('id', '=', 1).execute();
    },
  };
}
