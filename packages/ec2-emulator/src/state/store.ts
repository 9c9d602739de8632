import { join, resolve } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { Change } from './changes.ts';
import { makeDirectory } from './directory.ts';
import { makeStateFile, openToWrite, readStateFile } from './state-file.ts';

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
  /** Every row, in order of creation, which has to come before anything is written. Throws `UnusableState`. */
  load(): Iterable<StoredRow>;
  /** Writes all of the changes or none, and only returns when they are on the disk. */
  commit(changes: readonly Change[]): void;
  /** Forgets everything. */
  clear(): void;
}

/** The state file can't be used: damaged, of another program, or held by another process. It is left as it is. */
export class UnusableState extends Error {}

/** State that ends with the process. */
export const memoryStore: Store = {
  load: () => [],
  commit: () => {},
  clear: () => {},
  [Symbol.dispose]: () => {},
};

/** State in `ec2.sqlite` in a directory, which is made when missing. Throws `UnusableState` when it can't be. */
export function sqliteStore(directory: string): Store {
  const file = join(directory, 'ec2.sqlite');
  try {
    makeDirectory(resolve(directory));
    makeStateFile(file);
  } catch (error) {
    throw unusable(file, error);
  }
  return new SqliteStore(file);
}

class SqliteStore implements Store {
  readonly #file: string;
  #writer: Writer | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  *load(): Generator<StoredRow> {
    try {
      yield* readStateFile(this.#file, storedRows);
      // Only now that it has turned out to be sound: opening it so lets SQLite change it.
      this.#writer = new Writer(openToWrite(this.#file));
    } catch (error) {
      throw unusable(this.#file, error);
    }
  }

  commit(changes: readonly Change[]): void {
    this.#writing.commit(changes);
  }

  clear(): void {
    this.#writing.clear();
  }

  [Symbol.dispose](): void {
    this.#writer?.[Symbol.dispose]();
  }

  get #writing(): Writer {
    if (!this.#writer) throw new Error('State is read before it is written');
    return this.#writer;
  }
}

function* storedRows(database: DatabaseSync): Generator<StoredRow> {
  for (const row of database.prepare('SELECT * FROM resource ORDER BY position').iterate()) {
    const key = [row.account_id, row.region, row.kind, row.id].map(String) as Key;
    const [accountId, region, kind, id] = key;
    const body = row.body as Uint8Array;
    const position = Number(row.position);
    // Undefined in files that an older version has left.
    const sum = row.checksum ?? undefined;
    if (sum !== undefined && sum !== checksum(key, position, body)) {
      throw new Error(`it is damaged (${kind} ${id})`);
    }
    yield { accountId, region, kind, id, position, resource: deserialize(body) };
  }
}

/** Writes changes through to an open file. */
class Writer implements Disposable {
  readonly #database: DatabaseSync;
  readonly #upsert: StatementSync;
  readonly #delete: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#upsert = database.prepare(
      `INSERT INTO resource (account_id, region, kind, id, position, body, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET body = excluded.body, position = excluded.position, checksum = excluded.checksum`,
    );
    this.#delete = database.prepare(
      'DELETE FROM resource WHERE account_id = ? AND region = ? AND kind = ? AND id = ?',
    );
  }

  commit(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      for (const { collection, id } of changes) {
        const { accountId, region, kind } = collection.place;
        const key: Key = [accountId, region, kind, id];
        const entry = collection.entry(id);
        if (!entry) {
          this.#delete.run(...key);
          continue;
        }
        const body = serialize(entry.resource);
        this.#upsert.run(...key, entry.position, body, checksum(key, entry.position, body));
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

type Key = [accountId: string, region: string, kind: string, id: string];

/** SQLite notices pages that are damaged, but not what is inside of a row. */
function checksum(key: Key, position: number, body: Uint8Array): number {
  return crc32(body, crc32([...key, position].join(' ')));
}

function unusable(file: string, error: unknown): UnusableState {
  const message = error instanceof Error ? error.message : String(error);
  const reason = message === 'database is locked' ? 'another process is using it' : message;
  return new UnusableState(`${file} can't be used as the state of the embedded EC2: ${reason}`);
}
