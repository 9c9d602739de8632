import { statSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { CompiledQuery, QueryResult } from 'kysely';
import { DatabaseUnavailable } from './database-errors.ts';

export const inMemory = ':memory:';

/** The connections to one SQLite file. Each call either answers at once or throws; none waits for a lock. */
export interface SqliteFile {
  /** The connection that writes. Opened again when it had to be closed. */
  writer(): DatabaseSync;
  /** A connection that only reads, next to any writer. In memory there is but the one connection. */
  readonly reader: DatabaseSync;
  /** Undoes a transaction, whatever state its failure left the connection in. */
  rollBack(): void;
  /** @throws DatabaseUnavailable when the path no longer leads to the file that is open */
  assertInPlace(): void;
  close(): void;
}

/**
 * Opens the file in WAL mode.
 *
 * @throws what SQLite says when it can't be opened, or not now
 */
export function openFile(path: string): SqliteFile {
  let writer = openWriter(path);
  let reader: DatabaseSync;
  try {
    reader = path === inMemory ? writer : new DatabaseSync(path, { readOnly: true });
  } catch (error) {
    writer.close();
    throw error;
  }
  const opened = path === inMemory ? undefined : identity(path);
  return {
    reader,
    writer() {
      if (!writer.isOpen) writer = openWriter(path);
      return writer;
    },
    rollBack() {
      // SQLite has already rolled back after some errors: https://www.sqlite.org/lang_transaction.html, section 3.
      if (!writer.isOpen || !writer.isTransaction) return;
      try {
        writer.exec('rollback');
      } catch (error) {
        // Closing rolls back too. In memory it would also forget everything.
        if (path === inMemory) throw error;
        writer.close();
      }
    },
    assertInPlace() {
      // Linux goes on writing to a file that has been deleted; all of that is lost when the process ends.
      if (identity(path) !== opened && path !== inMemory) throw new DatabaseUnavailable('gone');
    },
    close() {
      if (reader.isOpen) reader.close();
      if (writer.isOpen) writer.close();
    },
  };
}

function openWriter(path: string): DatabaseSync {
  const file = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  try {
    // FULL, not NORMAL: in WAL mode NORMAL may lose the last commits on a power cut, and an intent that was lost
    // after its send is a change nobody knows of.
    file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  } catch (error) {
    file.close();
    throw error;
  }
  return file;
}

function identity(path: string): string | undefined {
  if (path === inMemory) return undefined;
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

/** Runs one statement. */
export function runStatement<R>(file: DatabaseSync, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const statement = file.prepare(sql);
  const values = parameters as readonly SQLInputValue[];
  if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] };
  const { changes, lastInsertRowid } = statement.run(...values);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}
