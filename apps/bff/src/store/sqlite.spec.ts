import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseBusy, DatabaseUnavailable } from './database-errors.ts';
import type { Database } from './schema.ts';
import { openSqlite } from './sqlite.ts';

type Notes = { notes: { id: number; text: string } };

let cleanUp: AsyncDisposableStack;
let path: string;
beforeEach(async () => {
  cleanUp = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'muster-sqlite-'));
  cleanUp.defer(() => rm(directory, { recursive: true, force: true }));
  path = join(directory, 'muster.db');
});
afterEach(() => cleanUp.disposeAsync());

async function openNotes(at: string, lockWaitMs?: number): Promise<Kysely<Notes>> {
  const db = openSqlite(at, lockWaitMs === undefined ? {} : { lockWaitMs });
  cleanUp.defer(() => db.destroy());
  await sql`create table if not exists notes (id integer primary key, text text not null)`.execute(db);
  return (db as Kysely<unknown> as Kysely<Database>).withTables<Notes>() as Kysely<unknown> as Kysely<Notes>;
}

const add = (db: Kysely<Notes>, text: string) =>
  db
    .insertInto('notes')
    .values({ text } as never)
    .execute();
const texts = async (db: Kysely<Notes>) =>
  (await db.selectFrom('notes').select('text').orderBy('id').execute()).map(({ text }) => text);

/** Another connection that holds the write lock until it is let go. */
function lock(): DatabaseSync {
  const other = cleanUp.adopt(new DatabaseSync(path), (file) => file.close());
  other.exec('begin immediate');
  return other;
}

describe('a database that another connection has locked', () => {
  it('answers reads while a write waits, and takes the write once the lock is let go', async () => {
    const db = await openNotes(path);
    await add(db, 'before');
    const other = lock();
    const order: string[] = [];
    const write = add(db, 'after').then(() => order.push('written'));
    expect(await texts(db)).toEqual(['before']);
    order.push('read');
    expect(other.isTransaction).toBe(true);
    other.exec('rollback');
    await write;
    expect(order).toEqual(['read', 'written']);
    expect(await texts(db)).toEqual(['before', 'after']);
  });

  it('lets a transaction wait in the same way', async () => {
    const db = await openNotes(path);
    const other = lock();
    const work = db.transaction().execute((transaction) => add(transaction, 'in a transaction'));
    expect(await texts(db)).toEqual([]);
    other.exec('rollback');
    await work;
    expect(await texts(db)).toEqual(['in a transaction']);
  });

  it('refuses what has waited too long, also what is queued behind it, and takes the next', async () => {
    const db = await openNotes(path, 50);
    const other = lock();
    const refused = await Promise.allSettled([
      add(db, 'alone'),
      db.transaction().execute((transaction) => add(transaction, 'in a transaction')),
      add(db, 'behind both'),
    ]);
    expect(refused.map((each) => each.status === 'rejected' && each.reason)).toEqual(
      Array(3).fill(expect.any(DatabaseBusy)),
    );
    other.exec('rollback');
    await add(db, 'next');
    expect(await texts(db)).toEqual(['next']);
  });

  it('is waited for when it is locked while it is opened', async () => {
    const other = lock();
    const opening = openNotes(path);
    other.exec('rollback');
    expect(await texts(await opening)).toEqual([]);
  });
});

describe('transactions', () => {
  it.each(['a file', ':memory:'])('in %s keep their order and never interleave', async (where) => {
    const db = await openNotes(where === 'a file' ? path : where);
    const numbers = Array.from({ length: 40 }, (_, index) => index);
    await Promise.all(
      numbers.map((number) =>
        db.transaction().execute(async (transaction) => {
          await add(transaction, `${number} begins`);
          // Lets every other one go on, if it can.
          await new Promise(setImmediate);
          await add(transaction, `${number} ends`);
        }),
      ),
    );
    expect(await texts(db)).toEqual(numbers.flatMap((number) => [`${number} begins`, `${number} ends`]));
  });

  it('in two connections to one file lose no update', async () => {
    const [one, two] = [await openNotes(path), await openNotes(path)];
    const next = (db: Kysely<Notes>) =>
      db.transaction().execute(async (transaction) => {
        const { length } = await texts(transaction);
        await new Promise(setImmediate);
        await add(transaction, String(length));
      });
    await Promise.all(Array.from({ length: 10 }, () => [next(one), next(two)]).flat());
    expect(await texts(one)).toEqual(Array.from({ length: 20 }, (_, index) => String(index)));
  });

  it.each(['a file', ':memory:'])('in %s are not seen by others before they end', async (where) => {
    const db = await openNotes(where === 'a file' ? path : where);
    const seen: Promise<string[]>[] = [];
    const failure = new Error('on second thoughts');
    const work = db.transaction().execute(async (transaction) => {
      await add(transaction, 'half');
      seen.push(texts(db));
      expect(await texts(transaction)).toEqual(['half']);
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    expect(await Promise.all(seen)).toEqual([[]]);
    await add(db, 'whole');
    expect(await texts(db)).toEqual(['whole']);
  });

  it('that can’t be committed are undone, and the next one goes on', async () => {
    const db = await openNotes(path);
    await sql`create table parts (note integer references notes (id) deferrable initially deferred)`.execute(
      db,
    );
    const work = db.transaction().execute(async (transaction) => {
      await add(transaction, 'with a part of nothing');
      await sql`insert into parts values (999)`.execute(transaction);
    });
    await expect(work).rejects.toThrow(/FOREIGN KEY/);
    await db.transaction().execute((transaction) => add(transaction, 'next'));
    expect(await texts(db)).toEqual(['next']);
  });

  it('that SQLite itself has rolled back keep nothing of what follows', async () => {
    const db = await openNotes(path);
    const work = db.transaction().execute(async (transaction) => {
      await add(transaction, 'one');
      await sql`rollback`.execute(transaction);
      await add(transaction, 'two');
    });
    await expect(work).rejects.toThrow('The transaction has been rolled back.');
    await add(db, 'next');
    expect(await texts(db)).toEqual(['next']);
  });
});

describe('a full database', () => {
  it('refuses what does not fit, alone or in a transaction, and goes on once there is room', async () => {
    const db = await openNotes(path);
    await add(db, 'before');
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(db);
    const long = 'x'.repeat(100_000);
    const full = { constructor: DatabaseUnavailable, trouble: 'full' };
    await expect(add(db, long)).rejects.toMatchObject(full);
    const work = db.transaction().execute(async (transaction) => {
      await add(transaction, 'beside it');
      await add(transaction, long);
    });
    await expect(work).rejects.toMatchObject(full);
    expect(await texts(db)).toEqual(['before']);
    await sql`pragma max_page_count = 1000000`.execute(db);
    await add(db, 'after');
    expect(await texts(db)).toEqual(['before', 'after']);
  });
});

it('a database file that has been moved away takes no writes until it is back', async () => {
  const db = await openNotes(path);
  await rename(path, `${path}.away`);
  await expect(add(db, 'into nothing')).rejects.toMatchObject({ trouble: 'gone' });
  await expect(db.transaction().execute((t) => add(t, 'into nothing'))).rejects.toMatchObject({
    trouble: 'gone',
  });
  await rename(`${path}.away`, path);
  await add(db, 'kept');
  expect(await texts(db)).toEqual(['kept']);
});

it('writes that were asked for before the database is closed are kept', async () => {
  const db = await openNotes(path);
  const writes = ['one', 'two', 'three'].map((text) => add(db, text));
  await db.destroy();
  await Promise.all(writes);
  expect(await texts(await openNotes(path))).toEqual(['one', 'two', 'three']);
});
