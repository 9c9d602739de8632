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

/** Which resource a row is. */
export type Key = [accountId: string, region: string, kind: string, id: string];

/** Every row of a file of any version, in order of creation. Throws on one that is damaged. */
export function* storedRows(database: DatabaseSync): Generator<StoredRow> {
  const statement = database.prepare('SELECT * FROM resource ORDER BY position');
  for (const row of statement.iterate()) {
    const key = [row.account_id, row.region, row.kind, row.id].map(String) as Key;
    const [accountId, region, kind, id] = key;
    const body = row.body as Uint8Array;
    const position = Number(row.position);
    // Undefined or null in files that the first version has left.
    const sum = row.checksum ?? undefined;
    if (sum !== undefined && sum !== checksum(key, position, body)) {
      throw new Error(`it is damaged (${kind} ${id})`);
    }
    yield { accountId, region, kind, id, position, resource: deserialize(body) };
  }
}

/** SQLite notices pages that are damaged, but not what is inside of a row. */
export function checksum(key: Key, position: number, body: Uint8Array): number {
  return crc32(body, crc32([...key, position].join(' ')));
}
