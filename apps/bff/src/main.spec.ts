import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failToStart, startProcess } from './testing/bff-process.ts';
import { createCaller } from './testing/caller.ts';
import { openEvents } from './testing/event-stream.ts';

// Each story starts processes, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 60_000 });

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'muster-main-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const founder = { username: 'founder', password: 'correct horse battery' };
const asAdmin = () => ({
  MUSTER_DATA_DIR: dataDir,
  MUSTER_ADMIN_USER: founder.username,
  MUSTER_ADMIN_PASSWORD: founder.password,
});

describe('Muster started for the first time', () => {
  it('prints one link, which makes the administrator; the next start prints none', async () => {
    await using first = await startProcess({ MUSTER_DATA_DIR: dataDir });
    const caller = createCaller(first.address, first.address);
    const reply = await caller.call('POST', '/api/setup', { body: { token: first.setupSecret, ...founder } });
    expect(reply.status).toBe(200);
    expect(await first.end('SIGTERM')).toBe(0);

    await using second = await startProcess({ MUSTER_DATA_DIR: dataDir });
    expect(second.setupSecret).toBeUndefined();
    const again = createCaller(second.address, second.address);
    again.cookie = caller.cookie;
    expect((await again.call('GET', '/api/session')).status).toBe(200);
  });

  it('keeps its files to its owner', async () => {
    await using _muster = await startProcess(asAdmin());
    for (const file of await readdir(dataDir)) {
      expect([file, ((await stat(join(dataDir, file))).mode & 0o077).toString(8)]).toEqual([file, '0']);
    }
  });
});

describe('Muster asked to stop', () => {
  it('ends the streams and is gone', async () => {
    await using muster = await startProcess(asAdmin());
    const caller = createCaller(muster.address, muster.address);
    await caller.call('POST', '/api/session', { body: founder });
    const events = await openEvents(muster.address, caller);
    const ended = Array.fromAsync(events);
    expect(await muster.end('SIGTERM')).toBe(0);
    expect(await ended).toEqual([]);
  });
});

describe('Muster that can’t start says why in one line and exits with 1', () => {
  it('for a bad variable', async () => {
    const { code, output, complaint } = await failToStart({ MUSTER_DATA_DIR: dataDir, MUSTER_PORT: 'http' });
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(complaint).toBe('MUSTER_PORT is "http", which is not accepted: a port from 0 to 65535 is.\n');
  });

  it('for a port that is taken', async () => {
    const other = createServer();
    const { promise, resolve } = Promise.withResolvers<void>();
    other.listen(0, '127.0.0.1', resolve);
    await promise;
    const port = String((other.address() as AddressInfo).port);
    const { code, complaint } = await failToStart({ ...asAdmin(), MUSTER_PORT: port });
    other.close();
    expect(code).toBe(1);
    expect(complaint).toBe(
      `MUSTER_PORT is "${port}", which is not accepted: another program listens on it.\n`,
    );
  });

  it('for a data directory that can’t be one', async () => {
    const file = join(dataDir, 'file');
    await writeFile(file, '');
    const { code, complaint } = await failToStart({ MUSTER_DATA_DIR: join(file, 'below') });
    expect(code).toBe(1);
    expect(complaint).toMatch(/^MUSTER_DATA_DIR is ".*", which is not accepted: [^\n]*\(EEXIST\)\.\n$/);
  });

  it('for a database that is none', async () => {
    await writeFile(join(dataDir, 'muster.db'), 'a letter to somebody');
    const secretKey = { MUSTER_SECRET_KEY: '0'.repeat(64) };
    const { code, complaint } = await failToStart({ ...asAdmin(), ...secretKey, MUSTER_EC2_PORT: 'off' });
    expect(code).toBe(1);
    expect(complaint).toBe('Muster can’t use its database. The database can’t be read or written.\n');
  });

  it('for a lock that can’t be taken', async () => {
    await mkdir(join(dataDir, 'muster.lock'));
    const { code, complaint } = await failToStart({ ...asAdmin(), MUSTER_EC2_PORT: 'off' });
    expect(code).toBe(1);
    expect(complaint).toBe(
      `The file muster.lock in the data directory ${dataDir} can’t be locked (unable to open database file).\n`,
    );
  });

  it('for a database whose key is gone', async () => {
    await using muster = await startProcess(asAdmin());
    await muster.end('SIGTERM');
    await rm(join(dataDir, 'secret.key'));
    const { code, complaint } = await failToStart({ ...asAdmin(), MUSTER_EC2_PORT: 'off' });
    expect(code).toBe(1);
    expect(complaint).toMatch(/^The key .*secret\.key is missing, and [^\n]*\n$/);
  });
});
