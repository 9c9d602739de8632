import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Database } from './schema.ts';
import { SqliteDriver } from './sqlite-driver.ts';

export interface StoreOptions {
  /** How long a write waits for the lock of another connection before it fails with `DatabaseBusy`. */
  readonly lockWaitMs?: number;
}

/**
 * Opens the SQLite database on first use. Kysely's own driver was written for better-sqlite3, a compiled add-on, and
 * for one connection.
 *
 * @param path a file, or `:memory:`
 */
export function openSqlite(path: string, { lockWaitMs = 5_000 }: StoreOptions = {}): Kysely<Database> {
  return new Kysely<Database>({
    dialect: {
      createDriver: () => new SqliteDriver({ path, lockWaitMs }),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createAdapter: () => new Adapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
    },
  });
}

class Adapter extends SqliteAdapter {
  /** Our driver puts writers in line itself; Kysely would make reads wait as well. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  /** SQLite can do this; a process that is killed while it migrates then leaves the old schema whole. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
