import { join, resolve } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';
import type { Change } from './changes.ts';
import { makeDirectory } from './directory.ts';

/** A resource as it lies in the store. */
export interface StoredRow {
  readonly accountId: string;
  readonly region: string;
  readonly kind: string;
  readonly id: string;
  readonly position: number;
  readonly resource: object;
}

/** Where state outlives the process. */
export interface Store extends Disposable {
  /** Every row, in order of creation. */
  load(): Iterable<StoredRow>;
  /** Writes all of the changes or none, and only returns when they are on the disk. */
  commit(changes: readonly Change[]): void;
  /** Forgets everything. */
  clear(): void;
}

/** The state file can't be used: damaged, of another program, or held by another process. It is left as it is. */
export class UnusableState extends Error {}

const SCHEMA_VERSION = 1;
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS resource (
    account_id TEXT NOT NULL, region TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
    position INTEGER NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (account_id, region, kind, id)
  ) WITHOUT ROWID;
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** State that ends with the process. */
export const memoryStore: Store = {
  load: () => [],
  commit: () => {},
  clear: () => {},
  [Symbol.dispose]: () => {},
};

/**
 * State in `ec2.sqlite` in a directory, which is made when missing.
 * Throws `UnusableState` when the file can't be opened, is damaged or is in use.
 */
export function sqliteStore(directory: string): Store {
  const file = join(directory, 'ec2.sqlite');
  try {
    makeDirectory(resolve(directory));
    return new SqliteStore(new DatabaseSync(file));
  } catch (error) {
    throw new UnusableState(`${file} can't be used as the state of the embedded EC2: ${messageOf(error)}`);
  }
}

class SqliteStore implements Store {
  #database: DatabaseSync;
  #upsert: StatementSync;
  #delete: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    // Exclusive: two processes on one file would overwrite each other's resources from their memories.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    const check = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    if (check !== 'ok') throw new Error(`it is damaged (${check})`);
    const version = database.prepare('PRAGMA user_version').get()?.user_version;
    if (version !== 0 && version !== SCHEMA_VERSION) throw new Error(`its version ${version} is not known`);
    database.exec(SCHEMA);
    this.#upsert = database.prepare(
      `INSERT INTO resource (account_id, region, kind, id, position, body) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET body = excluded.body, position = excluded.position`,
    );
    this.#delete = database.prepare(
      'DELETE FROM resource WHERE account_id = ? AND region = ? AND kind = ? AND id = ?',
    );
  }

  *load(): Generator<StoredRow> {
    const rows = this.#database.prepare('SELECT * FROM resource ORDER BY position').iterate();
    for (const row of rows) {
      yield {
        accountId: String(row.account_id),
        region: String(row.region),
        kind: String(row.kind),
        id: String(row.id),
        position: Number(row.position),
        resource: deserialize(row.body as Uint8Array),
      };
    }
  }

  commit(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      for (const { collection, id } of changes) {
        const { accountId, region, kind } = collection.place;
        const entry = collection.entry(id);
        if (!entry) this.#delete.run(accountId, region, kind, id);
        else this.#upsert.run(accountId, region, kind, id, entry.position, serialize(entry.resource));
      }
      this.#database.exec('COMMIT');
    } catch (error) {
      // SQLite has ended the transaction itself after some failures, a full disk among them.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  clear(): void {
    this.#database.exec('DELETE FROM resource');
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message === 'database is locked' ? 'another process is using it' : message;
}
