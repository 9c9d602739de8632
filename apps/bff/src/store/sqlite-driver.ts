import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SelectQueryNode,
} from 'kysely';
import { DatabaseUnavailable, databaseTrouble } from './database-error.ts';
import { Turns } from './turns.ts';

/** How a database file is opened. */
export interface SqliteOptions {
  /** How long a write waits for another process that holds the database. */
  readonly patienceMs: number;
  /** The most pages that the file may have. Default: as many as SQLite allows. */
  readonly mostPages?: number;
}

/** The longest pause between two attempts to write. */
const longestPauseMs = 50;

/**
 * A Kysely driver over `node:sqlite` that never blocks the process. SQLite's own busy handler sleeps in the call, and
 * with it everything that the process does; here a write that meets a lock is tried again later. Writes take turns on
 * one connection; reads outside a transaction go to a second one, and wait for nobody: in WAL mode a reader sees the
 * last commit.
 */
export class SqliteFileDriver implements Driver {
  readonly #path: string;
  readonly #options: SqliteOptions;
  readonly #turns = new Turns();
  #writer: Handle | undefined;
  #reader: Handle | undefined;

  constructor(path: string, options: SqliteOptions) {
    this.#path = path;
    this.#options = options;
  }

  async init(): Promise<void> {
    const file = new DatabaseSync(this.#path, { timeout: 0, enableForeignKeyConstraints: true });
    this.#writer = new Handle(file);
    // FULL, not NORMAL: in WAL mode NORMAL may lose the last commits on a power cut, and an intent that was lost
    // after its send is a change nobody knows of.
    await this.#free(() => file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;'));
    if (this.#options.mostPages) file.exec(`PRAGMA max_page_count = ${this.#options.mostPages}`);
    this.#reader = new Handle(new DatabaseSync(this.#path, { timeout: 0, readOnly: true }));
  }

  async acquireConnection(): Promise<SqliteConnection> {
    return new SqliteConnection((query, inTransaction) => this.#run(query, inTransaction));
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const own = connection as SqliteConnection;
    own.endTurn = await this.#turns.take();
    try {
      // Immediate, so that whatever a transaction reads is still so when it writes.
      await this.#free(() => this.#write.exec('begin immediate'));
    } catch (error) {
      this.#end(own);
      throw error;
    }
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await this.#free(() => this.#write.exec('commit'));
    } finally {
      this.#end(connection as SqliteConnection);
    }
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    this.#end(connection as SqliteConnection);
  }

  async destroy(): Promise<void> {
    this.#reader?.close();
    this.#writer?.close();
  }

  get #write(): Handle {
    if (!this.#writer) throw new Error('the database was not opened');
    return this.#writer;
  }

  /** Leaves no transaction open behind a turn, however it ended: a full disk, for one, lets a commit fail. */
  #end(connection: SqliteConnection): void {
    const { endTurn } = connection;
    if (!endTurn) return;
    connection.endTurn = undefined;
    try {
      this.#writer?.rollBack();
    } finally {
      endTurn();
    }
  }

  async #run<R>(query: CompiledQuery, inTransaction: boolean): Promise<QueryResult<R>> {
    if (inTransaction) return translated(() => this.#write.run<R>(query));
    if (SelectQueryNode.is(query.query)) {
      const reader = this.#reader ?? this.#write;
      return this.#free(() => reader.run<R>(query));
    }
    const endTurn = await this.#turns.take();
    try {
      return await this.#free(() => this.#write.run<R>(query));
    } finally {
      endTurn();
    }
  }

  /** Does something as soon as no other process is in the way. @throws DatabaseUnavailable */
  async #free<T>(work: () => T): Promise<T> {
    const until = performance.now() + this.#options.patienceMs;
    for (let pauseMs = 1; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
      try {
        return translated(work);
      } catch (error) {
        const isBusy = error instanceof DatabaseUnavailable && error.trouble === 'busy';
        if (!isBusy || performance.now() >= until) throw error;
      }
      await sleep(pauseMs);
    }
  }
}

/** What Kysely sees of a connection: its queries, and the turn that it has while it is in a transaction. */
class SqliteConnection implements DatabaseConnection {
  endTurn: (() => void) | undefined;
  readonly #run: <R>(query: CompiledQuery, inTransaction: boolean) => Promise<QueryResult<R>>;

  constructor(run: <R>(query: CompiledQuery, inTransaction: boolean) => Promise<QueryResult<R>>) {
    this.#run = run;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.#run<R>(query, this.endTurn !== undefined);
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for a generator, and nothing here streams.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('queries are not streamed');
  }
}

/** One open file, with its prepared statements. */
class Handle {
  readonly #file: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: DatabaseSync) {
    this.#file = file;
  }

  exec(sql: string): void {
    this.#file.exec(sql);
  }

  rollBack(): void {
    if (this.#file.isTransaction) this.#file.exec('rollback');
  }

  close(): void {
    this.#file.close();
  }

  run<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    const statement = this.#prepared(sql);
    const values = parameters as SQLInputValue[];
    if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#file.prepare(sql);
    // Lists of values make statements of any length: only those that come again are worth keeping.
    if (this.#statements.size < mostStatements && sql.length < longestKept)
      this.#statements.set(sql, statement);
    return statement;
  }
}

const mostStatements = 200;
const longestKept = 4_000;

/** Runs something of SQLite's, with its trouble told apart from mistakes in what it was asked. */
function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const trouble = databaseTrouble(error);
    throw trouble ? new DatabaseUnavailable(trouble, error) : error;
  }
}
