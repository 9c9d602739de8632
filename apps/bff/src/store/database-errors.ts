/** Why the database can't be used now. */
export type DatabaseTrouble = 'busy' | 'full' | 'gone' | 'failed';

const sentences: Record<DatabaseTrouble, string> = {
  busy: 'Another program has locked the database.',
  full: 'The disk of the database is full.',
  gone: 'The database file has been moved or deleted.',
  failed: 'The database can’t be read or written.',
};

/** The database refused a statement, and nothing of it was kept. */
export class DatabaseUnavailable extends Error {
  override readonly name: string = 'DatabaseUnavailable';
  readonly trouble: DatabaseTrouble;

  constructor(trouble: DatabaseTrouble, cause?: unknown) {
    super(sentences[trouble], { cause });
    this.trouble = trouble;
  }
}

/** Another connection held the lock for as long as a write waits. */
export class DatabaseBusy extends DatabaseUnavailable {
  override readonly name = 'DatabaseBusy';

  constructor(cause?: unknown) {
    super('busy', cause);
  }
}

/** SQLite's primary result codes, https://www.sqlite.org/rescode.html. Extended codes carry one in their low byte. */
const codes = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADatabase: 26,
};

/** Whether SQLite refused because of a lock: SQLITE_BUSY, SQLITE_LOCKED and their extended codes. */
export function isLock(error: unknown): boolean {
  const code = primaryCode(error);
  return code === codes.busy || code === codes.locked;
}

/** The typed error for what SQLite threw; any other error, such as a broken constraint, as it stands. */
export function typedError(error: unknown): unknown {
  switch (primaryCode(error)) {
    case codes.busy:
    case codes.locked:
      return new DatabaseBusy(error);
    case codes.full:
      return new DatabaseUnavailable('full', error);
    case codes.readOnly:
    case codes.ioError:
    case codes.cantOpen:
    case codes.corrupt:
    case codes.notADatabase:
      return new DatabaseUnavailable('failed', error);
    default:
      return error;
  }
}

function primaryCode(error: unknown): number | undefined {
  const known = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';
  return known ? (error.errcode as number) & 0xff : undefined;
}
