import { execFileSync } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databasePath } from '../data-dir.ts';
import { connection, startBff } from '../testing/bff.ts';
import { createGroup, draftOf, make } from '../testing/plans.ts';

let cleanUp: AsyncDisposableStack;
let dataDir: string;
let now: Date;
beforeEach(async () => {
  cleanUp = new AsyncDisposableStack();
  dataDir = await mkdtemp(join(tmpdir(), 'muster-health-'));
  cleanUp.defer(() => rm(dataDir, { recursive: true, force: true }));
  now = new Date();
});
afterEach(() => cleanUp.disposeAsync());

/** A BFF whose clock we move, and whose writes wait for no lock unless told to. */
async function start(lockWaitMs = 0) {
  const overrides = { storeOptions: { lockWaitMs }, clock: { now: () => now } };
  const bff = cleanUp.use(await startBff({ env: { MUSTER_DATA_DIR: dataDir }, overrides }));
  const ask = async (path: string) => {
    const { status, text } = await bff.stranger().call('GET', path);
    return { status, text };
  };
  return { bff, ask, readyz: () => ask('/readyz') };
}

/** Another connection that holds the write lock until it is let go. */
function lock(): DatabaseSync {
  const other = cleanUp.adopt(new DatabaseSync(databasePath(dataDir)), (file) => file.close());
  other.exec('begin immediate');
  return other;
}

const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const ready = { status: 200, text: 'ok\n' };
const locked = { status: 503, text: 'database: Another program has locked the database.\n' };

describe('readiness', () => {
  it('ends while the database is locked, and comes back', async () => {
    const { bff, ask, readyz } = await start();
    expect(await readyz()).toEqual(ready);
    const other = lock();
    later(1_000);
    expect(await readyz()).toEqual(locked);
    expect(await ask('/livez')).toEqual(ready);
    other.exec('rollback');
    later(1_000);
    expect(await readyz()).toEqual(ready);
    const logged = bff.log.map((line) => JSON.parse(line)).filter(({ event }) => event === 'database');
    expect(logged.map(({ state }) => state)).toEqual(['Another program has locked the database.', 'Ready.']);
  });

  it('is told within a second, also when a write would wait for longer', async () => {
    const { readyz } = await start(600_000);
    const other = lock();
    const told = await Promise.all([readyz(), readyz(), readyz()]);
    expect(told).toEqual(
      Array(3).fill({
        status: 503,
        text: 'database: A write to the database has been waiting for a second.\n',
      }),
    );
    other.exec('rollback');
    later(1_000);
    expect(await readyz()).toEqual(ready);
  });

  it('writes once a second, however often it is asked for', async () => {
    const { bff, readyz } = await start();
    const times: Date[] = [];
    const { write } = bff.ctx.store.health;
    bff.ctx.store.health.write = (at) => {
      times.push(at);
      return write(at);
    };
    const first = now;
    await Promise.all(Array.from({ length: 20 }, readyz));
    later(999);
    await readyz();
    expect(times).toEqual([first]);
    later(1);
    await readyz();
    expect(times).toEqual([first, now]);
    const second = now;
    later(-3_600_000);
    await readyz();
    expect(times).toEqual([first, second, now]);
  });

  it('ends when the database file is gone', async () => {
    const { readyz } = await start();
    await rename(databasePath(dataDir), `${databasePath(dataDir)}.away`);
    expect(await readyz()).toEqual({
      status: 503,
      text: 'database: The database file has been moved or deleted.\n',
    });
    await rename(`${databasePath(dataDir)}.away`, databasePath(dataDir));
    later(1_000);
    expect(await readyz()).toEqual(ready);
  });

  it.skipIf(!canMount())('ends while the disk is full, and reads go on', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', dataDir]);
    cleanUp.defer(() => void execFileSync('umount', [dataDir]));
    const { bff, readyz } = await start();
    const caller = await bff.signedIn();
    const filler = join(dataDir, 'filler');
    await expect(writeFile(filler, Buffer.alloc(4_000_000))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readyz()).toEqual({ status: 503, text: 'database: The disk of the database is full.\n' });
    expect((await caller.call('GET', '/api/plans')).status).toBe(200);
    const refused = await caller.call('POST', '/api/plans', { body: draftOf([createGroup('web')]) });
    expect(refused.json()).toMatchObject({
      status: 503,
      type: 'database-unavailable',
      detail: 'The disk of the database is full.',
    });
    await rm(filler);
    later(1_000);
    expect(await readyz()).toEqual(ready);
    await make(caller, draftOf([createGroup('web')]));
  });

  it('lists what other parts report, until they take it back', async () => {
    const { bff, readyz } = await start();
    bff.ctx.readiness.report('plans', '2 plans are waiting for the database.');
    expect(await readyz()).toEqual({ status: 503, text: 'plans: 2 plans are waiting for the database.\n' });
    bff.ctx.readiness.report('plans', undefined);
    expect(await readyz()).toEqual(ready);
  });

  it('ends when the process is about to stop', async () => {
    const { bff, ask, readyz } = await start();
    bff.ctx.lifecycle.stopping = true;
    expect(await readyz()).toEqual({ status: 503, text: 'process: stopping\n' });
    expect(await ask('/livez')).toEqual(ready);
  });
});

it('with the database locked throughout, reads go on and a write is refused with what to do', async () => {
  const { bff } = await start();
  const caller = await bff.signedIn();
  const plan = await make(caller, draftOf([createGroup('before')]));
  const other = lock();
  // Long enough for the session's last use to be written down, again and again.
  for (let minute = 0; minute < 3; minute++) {
    later(61_000);
    const plans = await caller.call('GET', '/api/plans');
    expect(plans.status).toBe(200);
    expect(plans.text).toContain(plan.id);
    const regions = await caller.call('POST', `/api/ec2/${connection}/us-east-1/DescribeRegions`, {
      body: {},
    });
    expect(regions.status).toBe(200);
  }
  const refused = await caller.call('POST', '/api/plans', { body: draftOf([createGroup('after')]) });
  expect(refused.headers['retry-after']).toBe('5');
  expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(refused.json()).toEqual({
    type: 'database-unavailable',
    title: 'Muster can’t use its database now',
    status: 503,
    detail: 'Another program has locked the database.',
    next: 'Try again in a few seconds. If it happens again, tell whoever runs this Muster.',
  });
  other.exec('rollback');
  await make(caller, draftOf([createGroup('after')]));
});

/** A disk that can be filled takes the right to mount one. */
function canMount(): boolean {
  const script = 'd=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs $d && umount $d && rmdir $d';
  try {
    execFileSync('sh', ['-c', script], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
