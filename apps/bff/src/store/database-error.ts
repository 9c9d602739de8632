/** Why the database could not do something: another process holds it, the disk is full, or it can't be used. */
export type DatabaseTrouble = 'busy' | 'full' | 'failed';

/** The database can't be read or written now. What was asked for has not happened. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly trouble: DatabaseTrouble;

  constructor(trouble: DatabaseTrouble, cause: unknown) {
    super(`the database is ${trouble === 'failed' ? 'not usable' : trouble}`, { cause });
    this.trouble = trouble;
  }
}

/** Primary result codes, https://www.sqlite.org/rescode.html: BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN, PROTOCOL. */
const troubles: Readonly<Record<number, DatabaseTrouble>> = {
  5: 'busy',
  6: 'busy',
  8: 'failed',
  10: 'failed',
  13: 'full',
  14: 'failed',
  15: 'busy',
};

/** What kind of trouble an error of SQLite tells of; nothing for an error in what it was asked. */
export function databaseTrouble(error: unknown): DatabaseTrouble | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined;
  // The low byte of an extended result code is the primary one.
  return troubles[error.errcode & 0xff];
}
