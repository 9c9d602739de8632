import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseUnavailable } from './database-error.ts';
import { openStore, type Store } from './index.ts';

let cleanUp: AsyncDisposableStack;
let path: string;
let store: Store;
let other: DatabaseSync;
beforeEach(async () => {
  cleanUp = new AsyncDisposableStack();
  const dir = await mkdtemp(join(tmpdir(), 'muster-store-'));
  cleanUp.defer(() => rm(dir, { recursive: true, force: true }));
  path = join(dir, 'muster.db');
  store = cleanUp.use(await openStore(path, { patienceMs: 60_000 }));
  other = new DatabaseSync(path, { timeout: 0 });
  cleanUp.defer(() => other.close());
});
afterEach(() => cleanUp.disposeAsync());

const now = new Date('2026-01-31T08:00:00Z');
const entry = (target: string) => ({ who: 'ann', action: 'test', target, outcome: 'done' }) as const;
const targets = async () => (await store.audit.list({ limit: 500 })).map(({ target }) => target).reverse();

describe('while another process holds the database', () => {
  it('reads go on, and a write happens once it is let go', async () => {
    await store.audit.append(entry('before'), now);
    other.exec('begin immediate');
    let isWritten = false;
    const written = store.audit.append(entry('waited'), now).then(() => {
      isWritten = true;
    });
    expect(await targets()).toEqual(['before']);
    expect(isWritten).toBe(false);
    other.exec('rollback');
    await written;
    expect(await targets()).toEqual(['before', 'waited']);
  });

  it('a read does not wait for a transaction of this process that does', async () => {
    other.exec('begin immediate');
    const transaction = store.transaction(({ audit }) => audit.append(entry('in a transaction'), now));
    expect(await targets()).toEqual([]);
    other.exec('rollback');
    await transaction;
    expect(await targets()).toEqual(['in a transaction']);
  });

  it('a write that has waited for long enough is refused, and the next one works', async () => {
    await using impatient = await openStore(path, { patienceMs: 0 });
    other.exec('begin immediate');
    await expect(impatient.audit.append(entry('refused'), now)).rejects.toThrow(DatabaseUnavailable);
    await expect(impatient.health.touch(now)).rejects.toMatchObject({ trouble: 'busy' });
    other.exec('rollback');
    await impatient.audit.append(entry('later'), now);
    expect(await targets()).toEqual(['later']);
  });
});

describe('a transaction', () => {
  it('that fails leaves nothing behind and lets the next one begin', async () => {
    const failing = store.transaction(async ({ audit }) => {
      await audit.append(entry('lost'), now);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await store.audit.append(entry('kept'), now);
    expect(await targets()).toEqual(['kept']);
  });

  it('is alone: a hundred at once keep the order in which they were asked for', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `row-${index}`);
    await Promise.all(
      names.map((name) =>
        store.transaction(async ({ audit }) => {
          await audit.append(entry(name), now);
          await audit.head();
        }),
      ),
    );
    expect(await targets()).toEqual(names);
    expect((await store.audit.head()).seq).toBe(100);
  });
});

it('a full disk is told apart, and what is written afterwards is kept', async () => {
  const full = new DatabaseSync(path, { timeout: 0 });
  const { page_count } = full.prepare('pragma page_count').get() as { page_count: number };
  full.close();
  // As many pages as there are, on the connection that writes.
  await using tight = await openStore(path, { patienceMs: 0, mostPages: page_count });
  const long = { ...entry('too long'), reason: 'x'.repeat(100_000) };
  await expect(tight.audit.append(long, now)).rejects.toMatchObject({ trouble: 'full' });
  await expect(tight.transaction(({ audit }) => audit.append(long, now))).rejects.toMatchObject({
    trouble: 'full',
  });
  await tight.audit.append(entry('short'), now);
  expect(await targets()).toEqual(['short']);
});
