import type { DatabaseSync } from 'node:sqlite';
import { deserialize } from 'node:v8';
import { crc32 } from 'node:zlib';

/** A resource as it lies in the store. */
export interface StoredRow {
  readonly accountId: string;
  readonly region: string;
  readonly kind: string;
  readonly id: string;
  readonly position: number;
  readonly resource: object;
}

type Columns = readonly [string, string, string, string, number, Uint8Array, number | null];

/** Every row of a file of any version, in order of creation. Throws on one that is damaged. */
export function* storedRows(database: DatabaseSync, version: number): Generator<StoredRow> {
  // The first version had no checksums.
  const sum = version === 1 ? 'NULL' : 'checksum';
  const statement = database.prepare(
    `SELECT account_id, region, kind, id, position, body, ${sum} FROM resource ORDER BY position`,
  );
  statement.setReturnArrays(true);
  for (const row of statement.iterate()) {
    const [accountId, region, kind, id, position, body, expected] = row as unknown as Columns;
    if (expected !== null && expected !== checksum({ accountId, region, kind, id, position }, body)) {
      throw new Error(`it is damaged (${kind} ${id})`);
    }
    yield { accountId, region, kind, id, position, resource: deserialize(body) };
  }
}

/** SQLite notices pages that are damaged, but not what is inside of a row. */
export function checksum(row: Omit<StoredRow, 'resource'>, body: Uint8Array): number {
  return crc32(body, crc32(`${row.accountId} ${row.region} ${row.kind} ${row.id} ${row.position}`));
}
