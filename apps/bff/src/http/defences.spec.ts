import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Route, routes } from '@muster/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBff, type TestBff } from '../testing/bff.ts';

let bff: TestBff;
beforeAll(async () => {
  bff = await startBff();
});
afterAll(() => bff[Symbol.asyncDispose]());

const all: [string, Route][] = Object.entries(routes);
const pathOf = ({ path }: Route) =>
  path
    .replace(':connection', 'c')
    .replace(':region', 'us-east-1')
    .replace(':operation', 'DescribeVpcs')
    .replace(':kind', 'instances')
    .replace(':id', 'x');
const changing = all.filter(([, { method }]) => method !== 'GET');

describe('a stranger', () => {
  const closed = all.filter(([, { policy }]) => policy !== 'public');

  it.each(closed)('gets nothing from %s', async (_name, route) => {
    const reply = await bff
      .stranger()
      .call(route.method, pathOf(route), route.method === 'GET' ? {} : { body: {} });
    expect(reply.status).toBe(401);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toMatchObject({ type: 'not-signed-in', status: 401 });
  });

  it('learns nothing of which addresses there are', async () => {
    expect((await bff.stranger().call('GET', '/api/nowhere')).status).toBe(401);
    expect((await (await bff.signedIn()).call('GET', '/api/nowhere')).status).toBe(404);
  });

  it('can’t send a large body before signing in', async () => {
    const body = { username: 'founder', password: 'x'.repeat(20_000) };
    expect((await bff.stranger().call('POST', '/api/session', { body })).status).toBe(413);
  });
});

describe('a page of another origin', () => {
  const forged: [string, Record<string, string | undefined>, number][] = [
    ['without our header', { 'x-muster': undefined }, 403],
    ['with our header set to something else', { 'x-muster': 'true' }, 403],
    ['from another origin', { origin: 'https://evil.example' }, 403],
    ['from our host on another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['from our host over another scheme', { origin: 'https://127.0.0.1' }, 403],
    ['from a sandboxed frame', { origin: 'null' }, 403],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from the same site', { 'sec-fetch-site': 'same-site' }, 403],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }, 403],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['as a multipart form', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['as plain text', { 'content-type': 'text/plain' }, 415],
    ['as something like JSON', { 'content-type': 'application/jsonp' }, 415],
    ['as two types', { 'content-type': 'text/plain, application/json' }, 415],
    ['as JSON in another charset', { 'content-type': 'application/json; charset=utf-7' }, 415],
  ];
  const attempts = changing.flatMap(([name, route]) =>
    forged.map(([how, headers, status]) => ({ name, route, how, headers, status })),
  );

  it.each(attempts)('can’t use $name $how', async ({ route, headers, status }) => {
    const signedIn = await visitor();
    const reply = await signedIn.call(route.method, pathOf(route), { body: '{}', headers });
    expect(reply.status).toBe(status);
    expect((await signedIn.call('GET', '/api/session')).status).toBe(200);
  });

  it('is not told by our answers that it may ask', async () => {
    const reply = await bff.stranger().call('OPTIONS', '/api/plans', {
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  });

  // Signing in costs a slow hash each time; the requests here must change nothing, so they may share a session.
  let shared: ReturnType<TestBff['signedIn']> | undefined;
  const visitor = () => {
    shared ??= bff.signedIn();
    return shared;
  };
});

describe('a request for another host', () => {
  const port = () => new URL(bff.origin).port;
  const foreign = [
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example:PORT',
    'localhost.evil.example:PORT',
    '127.0.0.2:PORT',
    '0.0.0.0:PORT',
    '127.1:PORT',
    '2130706433:PORT',
    '0x7f000001:PORT',
    '[::ffff:127.0.0.1]:PORT',
    'user@127.0.0.1:PORT',
    '127.0.0.1:PORT@evil.example',
    '127.0.0.1:PORT, evil.example',
    '169.254.169.254',
    '',
  ];

  it.each(foreign)('is refused: %j', async (host) => {
    for (const path of ['/', '/api/session', '/livez']) {
      const head = `GET ${path} HTTP/1.1\r\nHost: ${host.replace('PORT', port())}\r\nConnection: close\r\n\r\n`;
      expect(await raw(head)).toMatch(/^HTTP\/1.1 (421|400) /);
    }
  });

  it('is refused when it names ours as well', async () => {
    const head = `GET /livez HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`;
    expect(await raw(head)).toMatch(/^HTTP\/1.1 (421|400) /);
  });

  it('is answered for each name of this machine', async () => {
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
      const head = `GET /livez HTTP/1.1\r\nHost: ${name}:${port()}\r\nConnection: close\r\n\r\n`;
      expect(await raw(head)).toMatch(/^HTTP\/1.1 200 /);
    }
  });

  it('does not get in by headers that proxies set', async () => {
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': `127.0.0.1:${port()}`,
      forwarded: 'host=127.0.0.1',
    };
    expect((await bff.stranger().call('GET', '/livez', { headers })).status).toBe(421);
  });

  async function raw(head: string): Promise<string> {
    const socket = connect(Number(port()), '127.0.0.1');
    socket.end(head);
    return text(socket);
  }
});

describe('a body', () => {
  it.each([
    ['{"username":', 400, 'malformed-json'],
    ['[]', 422, 'invalid-field'],
    ['"text"', 400, 'malformed-json'],
    ['{"username":"a","password":"b","role":"admin"}', 422, 'invalid-field'],
    ['{"username":"a","password":"b","__proto__":{"role":"admin"}}', 422, 'invalid-field'],
    ['{"username":{"$ne":null},"password":"b"}', 422, 'invalid-field'],
  ])('is refused where it does not fit: %s', async (body, status, type) => {
    const reply = await bff.stranger().call('POST', '/api/session', { body });
    expect(reply.status).toBe(status);
    expect(reply.json()).toMatchObject({ type });
  });

  it('names the field that is wrong', async () => {
    const reply = await bff.stranger().call('POST', '/api/session', { body: { username: 'founder' } });
    expect(reply.json()).toMatchObject({ fields: [{ path: 'password' }] });
  });
});

describe('every answer', () => {
  it.each(['/', '/api/session', '/api/nowhere', '/livez', '/readyz', '/assets/nothing.js'])(
    'tells browsers to run and frame nothing else: %s',
    async (path) => {
      const { headers } = await bff.stranger().call('GET', path);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';" +
          "connect-src 'self';form-action 'self';base-uri 'none';object-src 'none';frame-ancestors 'none';" +
          "require-trusted-types-for 'script'",
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  it('of the API is kept by nobody', async () => {
    expect((await bff.stranger().call('GET', '/api/session')).headers['cache-control']).toBe('no-store');
  });

  it('says nothing of our insides when something breaks', async () => {
    await using broken = await startBff();
    const caller = await broken.signedIn();
    await broken.ctx.store[Symbol.asyncDispose]();
    const reply = await caller.call('GET', '/api/session');
    expect(reply.status).toBe(500);
    expect(reply.json()).toMatchObject({ type: 'internal' });
    expect(reply.text).not.toMatch(/sqlite|kysely|driver|\.ts|node_modules/i);
    expect((await caller.call('GET', '/readyz')).status).toBe(503);
    expect((await caller.call('GET', '/livez')).status).toBe(200);
  });
});

it('a GET changes nothing but when the session was last used', async () => {
  await using quiet = await startBff();
  const caller = await quiet.signedIn();
  const before = await quiet.ctx.store.audit.head();
  for (const [, route] of all.filter(([name, { method }]) => method === 'GET' && name !== 'events')) {
    await caller.call('GET', `${pathOf(route)}?regions=us-east-1`);
    await caller.call('GET', pathOf(route));
  }
  expect(await quiet.ctx.store.audit.head()).toEqual(before);
  expect(await quiet.ctx.store.planSearch.find({ limit: 10 })).toEqual([]);
});

it('a method that a route does not have is refused', async () => {
  const caller = await bff.signedIn();
  expect((await caller.call('PUT', '/api/plans', { body: {} })).status).toBe(404);
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  request(`${bff.origin}/api/session`, { method: 'HEAD' }, (reply) =>
    resolve(reply.resume().statusCode),
  ).end();
  expect(await promise).toBe(401);
});
