import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connection, startBff, type TestBff } from '../testing/bff.ts';
import { createGroup, draftOf, region } from '../testing/plans.ts';

let bff: TestBff;
beforeEach(async () => {
  bff = await startBff({ storeOptions: { patienceMs: 0 } });
});
afterEach(() => bff[Symbol.asyncDispose]());

const ask = async (path: string) => {
  const reply = await bff.stranger().call('GET', path);
  return `${reply.status} ${reply.text.trim()}`;
};

/** Another process that holds the database. */
function lockDatabase(): Disposable {
  const other = new DatabaseSync(join(bff.dataDir, 'muster.db'));
  other.exec('begin immediate');
  return { [Symbol.dispose]: () => other.close() };
}

describe('readiness', () => {
  it('is there when the database can be written', async () => {
    expect(await ask('/readyz')).toBe('200 ok');
    expect(await ask('/livez')).toBe('200 ok');
  });

  it('is not there while another process holds the database', async () => {
    using _held = lockDatabase();
    expect(await ask('/readyz')).toBe('503 The database is locked by another process.');
    expect(await ask('/livez')).toBe('200 ok');
  });

  it('is checked once for everybody who asks at the same time', async () => {
    let written = 0;
    const { health } = bff.ctx.store;
    const { touch } = health;
    health.touch = async (at) => {
      written++;
      return touch(at);
    };
    await Promise.all(Array.from({ length: 50 }, () => ask('/readyz')));
    expect(written).toBe(1);
  });

  it('is not there while a part of Muster can’t do its work', async () => {
    bff.ctx.readiness.report('plans', '1 plans wait because the database can’t be written.');
    expect(await ask('/readyz')).toMatch(/^503 1 plans wait/);
    bff.ctx.readiness.report('plans', undefined);
    expect(await ask('/readyz')).toBe('200 ok');
  });

  it('is not there once Muster is stopping', async () => {
    bff.ctx.lifecycle.stopping = true;
    expect(await ask('/readyz')).toBe('503 Muster is stopping.');
  });
});

it('while the database can’t be written, reads go on and changes are refused', async () => {
  const caller = await bff.signedIn();
  using _held = lockDatabase();
  expect((await caller.call('GET', '/api/plans')).status).toBe(200);
  const regions = await caller.call('POST', `/api/ec2/${connection}/${region}/DescribeRegions`, { body: {} });
  expect(regions.status).toBe(200);

  const refused = await caller.call('POST', '/api/plans', { body: draftOf([createGroup('refused')]) });
  expect(refused.status).toBe(503);
  expect(refused.headers['retry-after']).toBe('5');
  expect(refused.json()).toMatchObject({ type: 'database-unavailable', detail: 'Nothing was changed.' });
});
