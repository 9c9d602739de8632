import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Database } from './schema.ts';
import { SqliteFileDriver, type SqliteOptions } from './sqlite-driver.ts';

/** Reads and writes do not share a connection, so Kysely need not queue them. */
class SqliteFileAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/**
 * Opens the SQLite database when it is first used. Kysely's own dialect was written for better-sqlite3; `node:sqlite`
 * needs no compiled add-on.
 *
 * @param path a file
 */
export function openSqlite(path: string, options: SqliteOptions): Kysely<Database> {
  return new Kysely<Database>({
    dialect: {
      createDriver: () => new SqliteFileDriver(path, options),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createAdapter: () => new SqliteFileAdapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
    },
  });
}
