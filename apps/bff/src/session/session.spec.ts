import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { routes, type Session } from '@muster/contract';
import { expect, it } from 'vitest';
import { accounts, administrator, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import { createSetupSecret } from './first-admin.ts';
import { createPasswordHasher } from './password.ts';

const nobodyYet = { env: { MUSTER_ADMIN_USER: undefined, MUSTER_ADMIN_PASSWORD: undefined } };
const minutes = (n: number) => n * 60_000;

function movableClock() {
  let at = Date.parse('2026-01-31T08:00:00Z');
  return {
    clock: { now: () => new Date(at) },
    pass(ms: number) {
      at += ms;
    },
  };
}

const audited = async ({ ctx }: TestBff) =>
  (await ctx.store.audit.list({ limit: 100 })).map(
    ({ who, action, outcome }) => `${who} ${action} ${outcome}`,
  );

it('signs in, says who it is, and signs out', async () => {
  await using bff = await startBff();
  const caller = bff.stranger();

  const reply = await caller.call('POST', '/api/session', { body: administrator });
  expect(reply.status).toBe(200);
  expect(reply.json<Session>().user).toMatchObject({ name: 'founder', role: 'admin' });
  expect(reply.headers['set-cookie']?.[0]).toMatch(
    /^muster_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
  );
  expect((await caller.call('GET', '/api/session')).json()).toEqual(reply.json());

  const { cookie } = caller;
  expect((await caller.call('DELETE', '/api/session')).status).toBe(204);
  expect((await caller.call('GET', '/api/session')).status).toBe(401);
  caller.cookie = cookie;
  expect((await caller.call('GET', '/api/session')).status).toBe(401);
  expect(await audited(bff)).toEqual(['founder sign-out done', 'founder sign-in done', 'founder setup done']);
});

it('binds the cookie to the host where Muster is served over TLS', async () => {
  await using bff = await startBff({ env: { MUSTER_PUBLIC_ORIGIN: 'https://muster.example.com' } });
  const headers = { host: 'muster.example.com' };
  const reply = await bff.stranger().call('POST', '/api/session', { body: administrator, headers });
  expect(reply.headers['set-cookie']?.[0]).toMatch(
    /^__Host-muster_session=.*; HttpOnly; Secure; SameSite=Strict$/,
  );
  expect(reply.headers['strict-transport-security']).toBe('max-age=31536000');
});

it('tells a wrong password and a wrong name alike, and writes neither typed secret down', async () => {
  await using bff = await startBff();
  const caller = bff.stranger();
  const wrongPassword = await caller.call('POST', '/api/session', {
    body: { username: 'founder', password: 'canary-password' },
  });
  const wrongName = await caller.call('POST', '/api/session', {
    body: { username: 'canary-name', password: 'canary-password' },
  });
  expect(wrongPassword.status).toBe(401);
  expect(wrongName.json()).toEqual(wrongPassword.json());
  expect(await audited(bff)).toEqual([
    '(nobody) sign-in refused',
    'founder sign-in refused',
    'founder setup done',
  ]);
  const kept = JSON.stringify(await bff.ctx.store.audit.list({ limit: 100 })) + bff.log.join('');
  expect(kept).not.toContain('canary');
});

it('gives a new id at each sign-in and never takes one from outside', async () => {
  await using bff = await startBff();
  const caller = bff.stranger();
  caller.cookie = 'muster_session=planted-by-somebody-else-and-43-characters-';
  await caller.call('POST', '/api/session', { body: administrator });
  const first = caller.cookie;
  expect(first).not.toContain('planted');
  await caller.call('POST', '/api/session', { body: administrator });
  expect(caller.cookie).not.toBe(first);

  const former = bff.stranger();
  former.cookie = first;
  expect((await former.call('GET', '/api/session')).status).toBe(401);
});

it('ends a session after half an hour unused, or twelve hours', async () => {
  const { clock, pass } = movableClock();
  await using bff = await startBff({ overrides: { clock } });
  const status = async (caller: Caller) => (await caller.call('GET', '/api/session')).status;

  const idle = await bff.signedIn();
  pass(minutes(29));
  expect(await status(idle)).toBe(200);
  pass(minutes(29));
  expect(await status(idle)).toBe(200);
  pass(minutes(30));
  expect(await status(idle)).toBe(401);

  const busy = await bff.signedIn();
  for (let hours = 0; hours < 11.5; hours += 0.25) {
    pass(minutes(15));
    expect(await status(busy)).toBe(200);
  }
  pass(minutes(15));
  expect(await status(busy)).toBe(200);
  pass(minutes(15));
  expect(await status(busy)).toBe(401);
});

it('keeps nothing in the database that signs anybody in', async () => {
  await using bff = await startBff({ overrides: { passwords: createPasswordHasher(randomBytes) } });
  const caller = await bff.signedIn();
  const id = caller.cookie?.split('=')[1] ?? '';
  const stored = await dump(bff);
  expect(stored).toContain('$argon2id$v=19$m=65536,t=3,p=1$');
  for (const secret of [id, administrator.password, accounts[0].secretAccessKey]) {
    expect(stored.includes(secret)).toBe(false);
  }
});

it('slows guessing down, for the guesser only', async () => {
  await using bff = await startBff({
    overrides: {
      passwords: { hash: async () => '', matches: async (given) => given === administrator.password },
    },
  });
  const guess = () =>
    bff.stranger().call('POST', '/api/session', { body: { username: 'founder', password: 'guess' } });
  const statuses = (await Promise.all(Array.from({ length: 40 }, guess))).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(30);

  const refused = await guess();
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  await expect(bff.ctx.signInLimits.count('founder', '192.0.2.1')).resolves.toBeUndefined();
});

it('makes one administrator of a thousand who follow the link at once', async () => {
  await using bff = await startBff(nobodyYet);
  const token = await createSetupSecret(bff.ctx);
  const claims = Array.from({ length: 1_000 }, (_, n) =>
    bff.stranger().call('POST', '/api/setup', {
      body: { token, username: `person${n}`, password: 'correct horse battery' },
    }),
  );
  const statuses = (await Promise.all(claims)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 403)).toHaveLength(999);
  expect(await createSetupSecret(bff.ctx)).toBeUndefined();
});

it('lets nobody in by a link that is an hour old, replaced or made up', async () => {
  const { clock, pass } = movableClock();
  await using bff = await startBff({ ...nobodyYet, overrides: { clock } });
  const claim = async (token: string | undefined) => {
    const body = { token, username: 'somebody', password: 'correct horse battery' };
    return (await bff.stranger().call('POST', routes.setUp.path, { body })).status;
  };
  const replaced = await createSetupSecret(bff.ctx);
  const old = await createSetupSecret(bff.ctx);
  expect(await claim(replaced)).toBe(403);
  expect(await claim('made-up')).toBe(403);
  pass(minutes(60));
  expect(await claim(old)).toBe(403);
  expect(await claim(await createSetupSecret(bff.ctx))).toBe(200);
});

async function dump({ dataDir }: TestBff): Promise<string> {
  const files = (await readdir(dataDir)).filter((file) => file.startsWith('muster.db'));
  const contents = await Promise.all(files.map((file) => readFile(`${dataDir}/${file}`, 'latin1')));
  return contents.join('');
}
