import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { checkLog } from './write-ahead-log.ts';

/** How long a process that was killed a moment ago may take to let go of the file. */
const PATIENCE_MS = 1000;

const NOT_OURS = 'it is empty, or of another program';

/** Large enough for several resources, so that little is left free; small enough to be written for one. */
const PAGE_BYTES = 8192;

export const SCHEMA_VERSION = 3;

/** A resource's place in the order of creation is its place in the file: what is new is written at the end. */
export const SCHEMA = `
  CREATE TABLE resource (
    position INTEGER PRIMARY KEY,
    account_id TEXT NOT NULL, region TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
    body BLOB NOT NULL, checksum INTEGER NOT NULL
  );
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** Makes the file unless it is there. */
export function makeStateFile(file: string): void {
  if (!existsSync(file)) make(file);
}

/** Under another name until it is complete, so that a file under its own is never one that is only begun. */
function make(file: string): void {
  const begun = `${file}.new`;
  rmSync(begun, { force: true });
  const database = new DatabaseSync(begun);
  database.exec(`PRAGMA page_size = ${PAGE_BYTES}; ${SCHEMA}`);
  database.close();
  const handle = openSync(begun, 'r');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(begun, file);
}

/**
 * What `read` makes of a file, and of the version it is of, that is opened for reading only, since SQLite tidies up
 * whatever it may. Throws when the file is not a sound one of ours.
 */
export function* readStateFile<T>(
  file: string,
  read: (database: DatabaseSync, version: number) => Iterable<T>,
): Generator<T> {
  if (!statSync(file).isFile()) throw new Error('it is not a file');
  if (statSync(file).size === 0) throw new Error(NOT_OURS);
  checkLog(`${file}-wal`);
  const made = [`${file}-wal`, `${file}-shm`].filter((path) => !existsSync(path));
  const database = new DatabaseSync(file, { readOnly: true, timeout: PATIENCE_MS });
  try {
    yield* read(database, checkedVersion(database));
  } finally {
    // While the file is still locked: afterwards they could be those of another process.
    for (const path of made) rmSync(path, { force: true });
    database.close();
  }
}

function checkedVersion(database: DatabaseSync): number {
  const found = String(database.prepare('PRAGMA quick_check(1)').get()?.quick_check);
  if (found !== 'ok') throw new Error(`it is damaged (${found.split('\n').at(-1)})`);
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (version > SCHEMA_VERSION) throw new Error(`its version ${version} is not known`);
  const table = database.prepare("SELECT name FROM sqlite_schema WHERE name = 'resource'").get();
  if (version === 0 || !table) throw new Error(NOT_OURS);
  return version;
}

/** Opens a file that has been read, and holds it until it is closed. */
export function openToWrite(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: PATIENCE_MS });
  // Exclusive: two processes on one file would overwrite each other's resources from their memories.
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec('BEGIN IMMEDIATE; COMMIT');
  return database;
}
