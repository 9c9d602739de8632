import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { type EmbeddedEc2, embeddedEc2 } from '../testing/embedded-ec2.ts';

interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** By the bare HTTP client: fetch lets nobody choose the Host header. */
function ask(embedded: EmbeddedEc2, { path, method = 'POST', headers = {}, body = '' }: Asked) {
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const sent = request(`${embedded.url}${path}`, { method, headers: { 'x-muster': '1', ...headers } });
    sent.on('error', reject).on('response', async (response) => {
      const text = (await response.toArray()).join('');
      resolve({ status: response.statusCode, text });
    });
    sent.end(body);
  });
}

test('health needs no more than to be asked from here', async () => {
  await using embedded = await embeddedEc2();
  const reply = await fetch(`${embedded.url}/_muster/health`);
  expect([reply.status, await reply.json()]).toEqual([200, { status: 'ok' }]);
});

test('a reset brings every account back to its first state, and keeps the clock', async () => {
  await using embedded = await embeddedEc2();
  await embedded.ec2.createKeyPair({ KeyName: 'mine', KeyType: 'ed25519' });
  await ask(embedded, { path: '/_muster/clock', body: '{"advance":60000}' });
  expect((await ask(embedded, { path: '/_muster/reset' })).status).toBe(200);
  expect((await embedded.ec2.describeKeyPairs({})).KeyPairs).toEqual([]);
  const { KeyPairId } = await embedded.ec2.createKeyPair({ KeyName: 'mine', KeyType: 'ed25519' });
  const { KeyPairs } = await embedded.ec2.describeKeyPairs({ KeyPairIds: [KeyPairId ?? ''] });
  expect(KeyPairs?.[0]?.CreateTime?.getTime()).toBe(embedded.clock.now() + 60_000);
});

test('another seed replaces what was there', async () => {
  await using embedded = await embeddedEc2();
  expect((await embedded.ec2.describeInstances({})).Reservations).toEqual([]);
  expect((await ask(embedded, { path: '/_muster/seed', body: '{"seed":"demo"}' })).status).toBe(200);
  expect((await embedded.ec2.describeInstances({})).Reservations).not.toEqual([]);
});

test.each([
  ['{"advance":"a day"}', '"advance" must be a number from -10000000000000 to 10000000000000'],
  ['{"advance":1e300}', '"advance" must be a number from -10000000000000 to 10000000000000'],
  ['{"advance":1,"by":2}', '"by" is not known; there is advance'],
  ['[]', 'The body must be a JSON object'],
  ['7', 'The body must be a JSON object'],
  ['{', expect.stringContaining('JSON')],
])('a clock moved by %s is refused', async (body, error) => {
  await using embedded = await embeddedEc2();
  const reply = await ask(embedded, { path: '/_muster/clock', body });
  expect([reply.status, JSON.parse(reply.text)]).toEqual([400, { error }]);
});

describe('what a page in a browser could send', () => {
  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.io:80',
    '169.254.169.254',
    '[::ffff:7f00:1]',
  ])('is refused under the host name %j', async (host) => {
    await using embedded = await embeddedEc2();
    for (const path of ['/_muster/health', '/_muster/reset']) {
      expect((await ask(embedded, { path, headers: { host } })).status).toBe(421);
    }
  });

  test.each(['127.0.0.1:8520', 'localhost', 'LOCALHOST:1', '[::1]:8520'])('is served as %s', async (host) => {
    await using embedded = await embeddedEc2();
    expect((await ask(embedded, { path: '/_muster/reset', headers: { host } })).status).toBe(200);
  });

  test('is refused without the header a form can not send', async () => {
    await using embedded = await embeddedEc2();
    expect((await ask(embedded, { path: '/_muster/reset', headers: { 'x-muster': '' } })).status).toBe(403);
  });

  test('changes nothing by GET', async () => {
    await using embedded = await embeddedEc2();
    expect((await ask(embedded, { path: '/_muster/reset', method: 'GET' })).status).toBe(405);
  });

  test.each(['/_muster/', '/_muster/constructor', '/_muster/reset/x'])('%s is not there', async (path) => {
    await using embedded = await embeddedEc2();
    expect((await ask(embedded, { path })).status).toBe(404);
  });
});
