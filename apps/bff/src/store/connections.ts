import type { Kysely } from 'kysely';
import type { ConnectionRow, Database } from './schema.ts';

/** A connection as it is kept. */
export interface StoredConnection {
  readonly id: string;
  readonly name: string;
  /** `aws`, `embedded` or a URL. */
  readonly endpoint: string;
  readonly regions: readonly string[];
  readonly defaultRegion: string;
  readonly allowPrivateNetwork: boolean;
  readonly account: string | null;
  readonly credentials: StoredCredentials;
}

/** Where its credentials come from. `sealed` is absent when the secret must be entered again. */
export type StoredCredentials =
  | { readonly from: 'embedded'; readonly account: string }
  | { readonly from: 'keys'; readonly accessKeyId: string; readonly sealed?: string | undefined }
  | { readonly from: 'profile'; readonly profile: string };

export interface ConnectionTable {
  /** In the order in which they were made. */
  list(): Promise<StoredConnection[]>;
  byId(id: string): Promise<StoredConnection | undefined>;
  add(connection: StoredConnection, createdAt: Date): Promise<void>;
  /** Replaces all that is kept of a connection. Answers whether there was one. */
  replace(connection: StoredConnection): Promise<boolean>;
  /** Answers whether there was one. */
  remove(id: string): Promise<boolean>;
}

export function connectionTable(db: Kysely<Database>): ConnectionTable {
  return {
    async list() {
      const rows = await db
        .selectFrom('connections')
        .selectAll()
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(toConnection);
    },
    async byId(id) {
      const row = await db.selectFrom('connections').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toConnection(row);
    },
    async add(connection, createdAt) {
      await db
        .insertInto('connections')
        .values({ id: connection.id, ...toRow(connection), created_at: createdAt.toISOString() })
        .execute();
    },
    async replace(connection) {
      const { numUpdatedRows } = await db
        .updateTable('connections')
        .set(toRow(connection))
        .where('id', '=', connection.id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async remove(id) {
      const { numDeletedRows } = await db.deleteFrom('connections').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function toRow(connection: StoredConnection): Omit<ConnectionRow, 'id' | 'created_at'> {
  return {
    name: connection.name,
    endpoint: connection.endpoint,
    regions: JSON.stringify(connection.regions),
    default_region: connection.defaultRegion,
    allow_private_network: connection.allowPrivateNetwork ? 1 : 0,
    account: connection.account,
    credentials: JSON.stringify(connection.credentials),
  };
}

function toConnection(row: ConnectionRow): StoredConnection {
  return {
    id: row.id,
    name: row.name,
    endpoint: row.endpoint,
    regions: JSON.parse(row.regions) as string[],
    defaultRegion: row.default_region,
    allowPrivateNetwork: row.allow_private_network === 1,
    account: row.account,
    credentials: JSON.parse(row.credentials) as StoredCredentials,
  };
}
