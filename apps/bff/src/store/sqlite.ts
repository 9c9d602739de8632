import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { Database } from './schema.ts';

/**
 * Opens the SQLite database. Kysely's dialect was written for better-sqlite3; `node:sqlite` needs no compiled
 * add-on, and differs only in how parameters are passed and in how a statement tells that it returns rows.
 *
 * @param path a file, or `:memory:`
 * @throws what SQLite says when the file can't be opened
 */
export function openSqlite(path: string): Kysely<Database> {
  const file = new DatabaseSync(path, { timeout: 5_000, enableForeignKeyConstraints: true });
  // FULL, not NORMAL: in WAL mode NORMAL may lose the last commits on a power cut, and an intent that was lost
  // after its send is a change nobody knows of.
  file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  return new Kysely<Database>({ dialect: new SqliteDialect({ database: forKysely(file) }) });
}

function forKysely(file: DatabaseSync): SqliteDatabase {
  return {
    close: () => file.close(),
    prepare(sql) {
      const statement = file.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      };
    },
  };
}
