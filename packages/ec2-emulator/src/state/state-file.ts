import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
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

/** Makes the file unless it is there. Throws when only its log is, which is then all there is of earlier changes. */
export function makeStateFile(file: string): void {
  if (existsSync(file)) return;
  if (existsSync(`${file}-wal`)) throw new Error('its log is there, but it is not');
  make(file);
}

/**
 * Under another name until it is complete, so that a file under its own is never one that is only begun; and never over
 * one that another process has made in the meantime.
 */
function make(file: string): void {
  const begun = `${file}.new-${process.pid}`;
  rmSync(begun, { force: true });
  const database = new DatabaseSync(begun);
  database.exec(`PRAGMA page_size = ${PAGE_BYTES}; ${SCHEMA}`);
  database.close();
  const handle = openSync(begun, 'r');
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(begun, file);
  } catch {
    // Not every file system has links.
    if (!existsSync(file)) renameSync(begun, file);
  } finally {
    rmSync(begun, { force: true });
  }
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
  let made = [`${file}-shm`, `${file}-wal`].filter((path) => !existsSync(path));
  const database = new DatabaseSync(file, { readOnly: true, timeout: PATIENCE_MS });
  try {
    // One transaction, so that the file is held until it is closed: a log is not looked at while somebody writes it.
    database.exec('BEGIN; SELECT count(*) FROM sqlite_schema');
    checkLog(`${file}-wal`);
    yield* read(database, checkedVersion(database));
  } catch (error) {
    // What has come to be beside a file that another process holds is that one's.
    if (isHeldByAnother(error)) made = [];
    throw error;
  } finally {
    // While the file is still held: afterwards they could be those of another process.
    for (const path of made) removeUnlessLog(path);
    database.close();
  }
}

/** Whether an error says that another process holds a file. */
export const isHeldByAnother = (error: unknown): boolean =>
  error instanceof Error && error.message === 'database is locked';

/** SQLite makes an empty log to read a file; one that is not is of a process that has written and was killed since. */
function removeUnlessLog(path: string): void {
  if (path.endsWith('-wal') && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0) return;
  rmSync(path, { force: true });
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
  // What is not committed stays out of the log, where its pages would be written over before the commit.
  database.exec('PRAGMA cache_spill = OFF; BEGIN IMMEDIATE; COMMIT');
  return database;
}
