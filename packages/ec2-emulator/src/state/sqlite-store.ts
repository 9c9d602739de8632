import { join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Change } from './changes.ts';
import { makeDirectory } from './directory.ts';
import { isHeldByAnother, makeStateFile, openToWrite, readStateFile, SCHEMA_VERSION } from './state-file.ts';
import { StateWriter, writeAnew } from './state-writer.ts';
import { type Store, UnusableState } from './store.ts';
import { type StoredRow, storedRows } from './stored-rows.ts';
import { upgraded } from './upgrades.ts';

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
  #writer: StateWriter | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  *load(): Generator<StoredRow> {
    try {
      let earlier: StoredRow[] | undefined;
      yield* readStateFile(this.#file, (database, version) => {
        if (version === SCHEMA_VERSION) return storedRows(database, version);
        earlier = ofEarlierVersion(database, version);
        return earlier;
      });
      // Only now that it has turned out to be sound: opening it so lets SQLite change it.
      const database = openToWrite(this.#file);
      if (earlier) writeAnew(database, earlier);
      this.#writer = new StateWriter(database);
    } catch (error) {
      throw unusable(this.#file, error);
    }
  }

  commit(changes: Iterable<Change>): void {
    this.#writing.commit(changes);
  }

  clear(): void {
    this.#writing.clear();
  }

  [Symbol.dispose](): void {
    this.#writer?.[Symbol.dispose]();
  }

  get #writing(): StateWriter {
    if (!this.#writer) throw new Error('State is read before it is written');
    return this.#writer;
  }
}

/** The rows of an earlier version as the present one has them, without gaps between their positions. */
const ofEarlierVersion = (database: DatabaseSync, version: number): StoredRow[] =>
  upgraded([...storedRows(database, version)]).map((row, index) => ({ ...row, position: index + 1 }));

function unusable(file: string, error: unknown): UnusableState {
  const message = error instanceof Error ? error.message : String(error);
  const reason = isHeldByAnother(error) ? 'another process is using it' : message;
  return new UnusableState(`${file} can't be used as the state of the embedded EC2: ${reason}`);
}
