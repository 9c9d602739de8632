import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SelectQueryNode,
} from 'kysely';
import { isLock, typedError } from './database-errors.ts';
import { createMutex } from './mutex.ts';
import { inMemory, openFile, runStatement, type SqliteFile } from './sqlite-file.ts';

export interface SqliteOptions {
  /** A file, or `:memory:`. */
  readonly path: string;
  /** How long a statement waits for the lock of another connection, in milliseconds. */
  readonly lockWaitMs: number;
}

/** The waits between two attempts, in milliseconds; the last one repeats. */
const waits = [1, 2, 5, 10, 20, 50];

/**
 * Kysely's driver for `node:sqlite`. A `DatabaseSync` with a busy timeout sleeps on the main thread, so that a locked
 * database would stop every request. Here the timeout is 0, and a statement that meets a lock is tried again from a
 * timer. Reads outside a transaction have a connection of their own and wait for no writer.
 */
export class SqliteDriver implements Driver {
  readonly #options: SqliteOptions;
  readonly #writers = createMutex();
  #file: SqliteFile | undefined;
  #inUse = 0;
  readonly #idle = Promise.withResolvers<void>();
  #closing = false;

  constructor(options: SqliteOptions) {
    this.#options = options;
  }

  async init(): Promise<void> {
    this.#file = await this.#retry(performance.now(), () => openFile(this.#options.path));
  }

  async acquireConnection(): Promise<SqliteConnection> {
    this.#inUse++;
    return new SqliteConnection((query) => this.#execute(query));
  }

  async beginTransaction(connection: SqliteConnection): Promise<void> {
    const asked = performance.now();
    const leave = await this.#writers.enter();
    try {
      // Immediate: one that begins with a read can't be retried once another connection has written.
      await this.#retry(asked, () => {
        this.#opened.assertInPlace();
        this.#opened.writer().exec('begin immediate');
      });
    } catch (error) {
      leave();
      throw error;
    }
    connection.transaction = { leave, execute: (query) => this.#executeInTransaction(query) };
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    await this.#executeInTransaction(CompiledQuery.raw('commit'));
    connection.leaveTransaction();
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    try {
      this.#opened.rollBack();
    } finally {
      connection.leaveTransaction();
    }
  }

  async releaseConnection(connection: SqliteConnection): Promise<void> {
    try {
      if (connection.transaction) await this.rollbackTransaction(connection);
    } finally {
      this.#inUse--;
      this.#checkIdle();
    }
  }

  /** Closes the file when everything that was asked for before has ended. */
  async destroy(): Promise<void> {
    this.#closing = true;
    this.#checkIdle();
    await this.#idle.promise;
    this.#file?.close();
  }

  #checkIdle(): void {
    if (this.#closing && this.#inUse === 0) this.#idle.resolve();
  }

  get #opened(): SqliteFile {
    if (!this.#file) throw new Error('The database is not open.');
    return this.#file;
  }

  async #execute<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const asked = performance.now();
    const reads = SelectQueryNode.is(query.query);
    if (reads && this.#options.path !== inMemory) {
      return this.#retry(asked, () => runStatement<R>(this.#opened.reader, query));
    }
    const leave = await this.#writers.enter();
    try {
      return await this.#retry(asked, () => {
        this.#opened.assertInPlace();
        return runStatement<R>(this.#opened.writer(), query);
      });
    } finally {
      leave();
    }
  }

  #executeInTransaction<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.#retry(performance.now(), () => {
      const writer = this.#opened.writer();
      // After a full disk or an I/O error SQLite may have rolled back by itself; a statement would then be kept alone.
      if (!writer.isTransaction) throw new Error('The transaction has been rolled back.');
      return runStatement<R>(writer, query);
    });
  }

  /**
   * Tries until no lock is in the way. The wait counts from when the statement was asked for, so that those queued
   * behind one that waits in vain do not wait as long again; each is tried at least once.
   */
  async #retry<T>(asked: number, attempt: () => T): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        return attempt();
      } catch (error) {
        if (!isLock(error) || performance.now() - asked >= this.#options.lockWaitMs) throw typedError(error);
      }
      await sleep(waits[Math.min(tries, waits.length - 1)]);
    }
  }
}

type Execute = <R>(query: CompiledQuery) => Promise<QueryResult<R>>;

/** What Kysely sends statements to: those of its transaction while it has one, else each on its own. */
class SqliteConnection implements DatabaseConnection {
  readonly #execute: Execute;
  transaction: { readonly leave: () => void; readonly execute: Execute } | undefined;

  constructor(execute: Execute) {
    this.#execute = execute;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return (this.transaction?.execute ?? this.#execute)<R>(query);
  }

  /** All rows at once: a statement that stays open for a slow reader would keep the log from being emptied. */
  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }

  leaveTransaction(): void {
    this.transaction?.leave();
    this.transaction = undefined;
  }
}
