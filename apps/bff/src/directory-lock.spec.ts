import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadConfig } from './config.ts';
import { createContext } from './context.ts';
import { failToStart, startProcess } from './testing/bff-process.ts';
import { createCaller } from './testing/caller.ts';
import { openEvents } from './testing/event-stream.ts';

// Each story starts processes, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 60_000 });

const founder = { username: 'founder', password: 'correct horse battery' };

let dataDir: string;
let env: { MUSTER_DATA_DIR: string; MUSTER_ADMIN_USER: string; MUSTER_ADMIN_PASSWORD: string };
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'muster-lock-'));
  env = {
    MUSTER_DATA_DIR: dataDir,
    MUSTER_ADMIN_USER: founder.username,
    MUSTER_ADMIN_PASSWORD: founder.password,
  };
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const second = () => failToStart({ ...env, MUSTER_PORT: '0', MUSTER_EC2_PORT: 'off' });
const sentence = (process: string) =>
  `Muster is already running on the data directory ${dataDir}${process}. ` +
  'Stop it first, or set MUSTER_DATA_DIR to another directory.\n';

it('a second Muster on the same data directory stops with one line, and the first goes on', async () => {
  await using first = await startProcess(env);
  expect(await second()).toEqual({ code: 1, output: '', complaint: sentence(` (process ${first.pid})`) });
  await rm(join(dataDir, 'muster.pid'));
  expect((await second()).complaint).toBe(sentence(''));
  expect((await fetch(`${first.address}/readyz`)).status).toBe(200);
});

it('a second Muster is kept out before it makes anything', async () => {
  await using held = await createContext(loadConfig({ MUSTER_DATA_DIR: dataDir, MUSTER_EC2_PORT: 'off' }));
  const files = await readdir(dataDir);
  const { complaint } = await failToStart({ ...env, MUSTER_EC2_PORT: 'off', MUSTER_PORT: '0' });
  expect(complaint).toBe(sentence(` (process ${process.pid})`));
  expect(await readdir(dataDir)).toEqual(files);
  expect(await held.store.users.hasAdmin()).toBe(false);
});

it('Muster that is still stopping keeps the directory, and gives it back at its end', async () => {
  await using stopping = await startProcess(env);
  const caller = createCaller(stopping.address, stopping.address);
  await caller.call('POST', '/api/session', {
    body: founder,
  });
  const events = await openEvents(stopping.address, caller);
  // A request whose body is not complete keeps it from ending; the server asks for the rest when it has begun with it.
  const headers = { 'content-type': 'application/json', 'x-muster': '1', origin: stopping.address };
  const signIn = request(`${stopping.address}/api/session`, {
    method: 'POST',
    headers: { ...headers, expect: '100-continue' },
  });
  signIn.flushHeaders();
  await once(signIn, 'continue');
  const ended = stopping.end('SIGTERM');
  // The streams end first.
  await Array.fromAsync(events);
  expect((await second()).complaint).toBe(sentence(` (process ${stopping.pid})`));
  const answered = once(signIn, 'response');
  signIn.end(JSON.stringify(founder));
  const [{ statusCode }] = await answered;
  expect(statusCode).toBe(200);
  expect(await ended).toBe(0);
  await using _next = await startProcess(env);
});

it('Muster starts at once after it was killed, whatever process id it left', async () => {
  await using killed = await startProcess(env);
  expect(await killed.end('SIGKILL')).toBe('SIGKILL');
  await writeFile(join(dataDir, 'muster.pid'), `${process.pid}\n`);
  await using next = await startProcess(env);
  expect((await fetch(`${next.address}/readyz`)).status).toBe(200);
});

it('a test may open two contexts on one directory', async () => {
  const config = loadConfig({ MUSTER_DATA_DIR: dataDir, MUSTER_EC2_PORT: 'off' });
  await using one = await createContext(config);
  await expect(createContext(config)).rejects.toThrow(sentence(` (process ${process.pid})`).trim());
  await using two = await createContext(config, { directoryLock: new DisposableStack() });
  await one.store.audit.append({ who: 'one', action: 'setup', target: 'x', outcome: 'done' }, new Date());
  await two.store.audit.append({ who: 'two', action: 'setup', target: 'x', outcome: 'done' }, new Date());
  expect((await one.store.audit.list({ limit: 5 })).map(({ who }) => who)).toEqual(['two', 'one']);
});
