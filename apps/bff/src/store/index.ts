import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type AuditTable, auditTable } from './audit.ts';
import { type ConnectionTable, connectionTable } from './connections.ts';
import { type HealthTable, healthTable } from './health.ts';
import { migrations } from './migrations/index.ts';
import { type PlanJobTable, planJobTable } from './plan-jobs.ts';
import { type PlanSearch, planSearch } from './plan-search.ts';
import { type PlanTable, planTable } from './plans.ts';
import { type ResourceTable, resourceTable } from './resources.ts';
import type { Database } from './schema.ts';
import { type SessionTable, sessionTable } from './sessions.ts';
import { type SetupLinkTable, setupLinkTable } from './setup-links.ts';
import { openSqlite, type StoreOptions } from './sqlite.ts';
import { type UserTable, userTable } from './users.ts';

export { DatabaseBusy, DatabaseUnavailable } from './database-errors.ts';
export type { StoreOptions } from './sqlite.ts';

/** Everything that is kept, one member a subject. SQL is written behind these and nowhere else. */
export interface Tables {
  readonly users: UserTable;
  readonly sessions: SessionTable;
  readonly setupLinks: SetupLinkTable;
  readonly connections: ConnectionTable;
  readonly audit: AuditTable;
  readonly plans: PlanTable;
  readonly jobs: PlanJobTable;
  readonly resources: ResourceTable;
  readonly health: HealthTable;
  readonly planSearch: PlanSearch;
}

/** The one seam to the database. */
export interface Store extends Tables, AsyncDisposable {
  /**
   * Runs `work` in one transaction: all of it is kept, or, when `work` throws, none. Transactions run one after the
   * other, in this process and in others. `work` uses the tables it is given: a write through the store itself would
   * wait for the transaction to end.
   *
   * @throws DatabaseBusy when another process holds the lock for too long
   * @throws DatabaseUnavailable when the disk is full or fails; nothing is kept then
   */
  transaction<T>(work: (tables: Tables) => Promise<T>): Promise<T>;
}

/**
 * Opens the database and brings its schema up to date.
 *
 * @param path of the SQLite file, or `:memory:`
 * @throws when it can't be opened or a migration fails
 */
export async function openStore(path: string, options?: StoreOptions): Promise<Store> {
  const db = openSqlite(path, options);
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error) {
    await db.destroy();
    throw error;
  }
  return {
    ...tablesOf(db),
    transaction: (work) => db.transaction().execute((transaction) => work(tablesOf(transaction))),
    [Symbol.asyncDispose]: () => db.destroy(),
  };
}

function tablesOf(db: Kysely<Database>): Tables {
  return {
    users: userTable(db),
    sessions: sessionTable(db),
    setupLinks: setupLinkTable(db),
    connections: connectionTable(db),
    audit: auditTable(db),
    plans: planTable(db),
    jobs: planJobTable(db),
    resources: resourceTable(db),
    health: healthTable(db),
    planSearch: planSearch(db),
  };
}
