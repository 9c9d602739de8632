import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { serialize } from 'node:v8';
import type { Change } from './changes.ts';
import { SCHEMA } from './state-file.ts';
import { checksum, type StoredRow } from './stored-rows.ts';

/** Writes changes through to an open file of the present version. */
export class StateWriter implements Disposable {
  readonly #database: DatabaseSync;
  readonly #upsert: StatementSync;
  readonly #delete: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#upsert = upsertInto(database);
    this.#delete = database.prepare('DELETE FROM resource WHERE position = ?');
  }

  /** Writes all of the changes or none, and only returns when they are on the disk. */
  commit(changes: Iterable<Change>): void {
    inTransaction(this.#database, () => {
      for (const { collection, id, before } of changes) {
        const entry = collection.entry(id);
        if (before && before.position !== entry?.position) this.#delete.run(before.position);
        if (entry) write(this.#upsert, { ...collection.place, id, ...entry });
      }
    });
  }

  clear(): void {
    this.#database.exec('DELETE FROM resource');
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }
}

/** Makes an open file of any version one of the present, with these rows in it. */
export function writeAnew(database: DatabaseSync, rows: readonly StoredRow[]): void {
  inTransaction(database, () => {
    database.exec(`DROP TABLE resource; ${SCHEMA}`);
    const upsert = upsertInto(database);
    for (const row of rows) write(upsert, row);
  });
}

const upsertInto = (database: DatabaseSync): StatementSync =>
  database.prepare(
    'INSERT OR REPLACE INTO resource (position, account_id, region, kind, id, body, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );

function write(upsert: StatementSync, row: StoredRow): void {
  const { accountId, region, kind, id, position, resource } = row;
  const body = serialize(resource);
  upsert.run(position, accountId, region, kind, id, body, checksum(row, body));
}

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    // SQLite has ended the transaction itself after some failures, a full disk among them.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
