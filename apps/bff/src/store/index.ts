import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type AuditTable, auditTable } from './audit.ts';
import { type ConnectionTable, connectionTable } from './connections.ts';
import { type HealthTable, healthTable } from './health.ts';
import { migrations } from './migrations/index.ts';
import { type PlanJobTable, planJobTable } from './plan-jobs.ts';
import { type PlanTable, planTable } from './plans.ts';
import { type ResourceTable, resourceTable } from './resources.ts';
import type { Database } from './schema.ts';
import { type SessionTable, sessionTable } from './sessions.ts';
import { type SetupLinkTable, setupLinkTable } from './setup-links.ts';
import { openSqlite } from './sqlite.ts';
import type { SqliteOptions } from './sqlite-driver.ts';
import { type UserTable, userTable } from './users.ts';

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
}

/** The one seam to the database. */
export interface Store extends Tables, AsyncDisposable {
  /** Runs `work` in one transaction: all of it is kept, or, when `work` throws, none. */
  transaction<T>(work: (tables: Tables) => Promise<T>): Promise<T>;
}

/**
 * Opens the database and brings its schema up to date.
 *
 * @param path of the SQLite file
 * @throws when it can't be opened or a migration fails
 */
export async function openStore(path: string, options: Partial<SqliteOptions> = {}): Promise<Store> {
  const db = openSqlite(path, { patienceMs: 5_000, ...options });
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
  };
}
