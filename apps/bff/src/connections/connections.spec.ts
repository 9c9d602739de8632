import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Connection, NewConnection } from '@muster/contract';
import { createEmulator } from '@muster/ec2-emulator';
import { describe, expect, it } from 'vitest';
import { accounts, startBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';

const SECRET = 'canary-secret-access-key';
const account = { id: '333333333333', name: 'cloud', accessKeyId: 'AKIACLOUD', secretAccessKey: SECRET };

/** A connection to an EC2-compatible cloud on this machine. */
const cloudAt = (endpoint: string): NewConnection => ({
  name: 'Our cloud',
  endpoint,
  regions: [],
  defaultRegion: 'eu-west-1',
  allowPrivateNetwork: true,
  credentials: { from: 'keys', accessKeyId: account.accessKeyId, secretAccessKey: SECRET },
});

async function create(admin: Caller, connection: unknown): Promise<Connection> {
  const reply = await admin.call('POST', '/api/connections', { body: connection });
  expect(reply.status, reply.text).toBe(200);
  return reply.json<Connection>();
}

const read = (caller: Caller, id: string, region = 'eu-west-1') =>
  caller.call('POST', `/api/ec2/${id}/${region}/DescribeRegions`, { body: {} });

describe('a new Muster', () => {
  it('is connected to each account of the embedded EC2', async () => {
    await using bff = await startBff();
    const admin = await bff.signedIn();
    const found = (await admin.call('GET', '/api/connections')).json<Connection[]>();
    expect(found.map(({ name, endpoint, account }) => ({ name, endpoint, account }))).toEqual([
      { name: 'Embedded EC2', endpoint: 'embedded', account: accounts[0].id },
      { name: 'Embedded EC2 · partner', endpoint: 'embedded', account: accounts[1].id },
    ]);
    for (const { id } of found) expect((await read(admin, id)).status).toBe(200);
    // Where other tools reach it.
    expect(found.map(({ endpointUrl }) => endpointUrl)).toEqual(found.map(() => bff.ctx.embedded?.endpoint));
  });
});

describe('a connection to another cloud', () => {
  it('is tried, made, used and deleted; its account is learnt from it and its secret never comes out', async () => {
    await using cloud = await createEmulator({ accounts: [account] });
    const wanted = cloudAt(await cloud.listen());
    await using bff = await startBff();
    const admin = await bff.signedIn();

    const tried = await admin.call('POST', '/api/connections/test', { body: wanted });
    expect(tried.json()).toMatchObject({ ok: true, account: account.id });
    expect(tried.json<{ regions: string[] }>().regions).toContain('eu-west-1');

    const made = await create(admin, wanted);
    expect(made).toMatchObject({ name: 'Our cloud', account: account.id, endpointUrl: wanted.endpoint });
    expect(made.credentials).toEqual({ from: 'keys', accessKeyId: 'AKIACLOUD' });
    expect((await read(admin, made.id)).status).toBe(200);

    const told = await admin.call('GET', `/api/connections/${made.id}`);
    expect(told.json()).toEqual(made);
    const rows = JSON.stringify(await bff.ctx.store.connections.list());
    const audit = (await admin.call('GET', '/api/audit')).text;
    for (const text of [tried.text, told.text, rows, audit, bff.log.join()])
      expect(text).not.toContain(SECRET);

    expect((await admin.call('DELETE', `/api/connections/${made.id}`)).status).toBe(204);
    expect((await read(admin, made.id)).status).toBe(404);
    expect(audit).toContain('connection.create');
  });

  it('takes a new secret at once', async () => {
    await using cloud = await createEmulator({ accounts: [account] });
    await using bff = await startBff();
    const admin = await bff.signedIn();
    const wanted = cloudAt(await cloud.listen());
    const wrong = { ...wanted.credentials, secretAccessKey: 'mistyped' };
    const { id } = await create(admin, { ...wanted, credentials: wrong });
    expect((await read(admin, id)).json()).toMatchObject({
      status: 403,
      type: 'ec2-bad-credentials',
      ec2Code: 'AuthFailure',
    });

    await admin.call('PATCH', `/api/connections/${id}`, { body: { credentials: wanted.credentials } });
    expect((await read(admin, id)).status).toBe(200);
  });

  it('only serves the regions that it lists', async () => {
    await using cloud = await createEmulator({ accounts: [account] });
    await using bff = await startBff();
    const admin = await bff.signedIn();
    const { id } = await create(admin, { ...cloudAt(await cloud.listen()), regions: ['eu-west-1'] });
    expect((await read(admin, id, 'eu-west-1')).status).toBe(200);
    expect((await read(admin, id, 'us-east-1')).status).toBe(404);
  });
});

describe('the endpoint of a connection', () => {
  it('never gets a secret that was entered for another endpoint, whatever is edited, saved or tried', async () => {
    await using cloud = await createEmulator({ accounts: [account] });
    await using canary = await listening();
    await using bff = await startBff();
    const admin = await bff.signedIn();
    const wanted = cloudAt(await cloud.listen());
    const moves = [
      { endpoint: canary.url },
      { endpoint: canary.url, name: 'Renamed' },
      { endpoint: canary.url, regions: ['eu-west-1'] },
      { endpoint: canary.url, defaultRegion: 'us-east-1' },
      { endpoint: canary.url, allowPrivateNetwork: true },
    ];
    for (const body of moves) {
      const { id } = await create(admin, wanted);
      const moved = await admin.call('PATCH', `/api/connections/${id}`, { body });
      expect(moved.json()).toMatchObject({ account: null, credentials: { missing: true } });
      expect((await read(admin, id)).json()).toMatchObject({ type: 'ec2-credentials-unavailable' });
      // Moving it back does not bring the secret back.
      await admin.call('PATCH', `/api/connections/${id}`, { body: { endpoint: wanted.endpoint } });
      expect((await read(admin, id)).json()).toMatchObject({ type: 'ec2-credentials-unavailable' });
    }
    const { secretAccessKey: _, ...withoutSecret } = { secretAccessKey: '', ...wanted.credentials };
    const untried = { ...wanted, endpoint: canary.url, credentials: withoutSecret };
    expect((await admin.call('POST', '/api/connections/test', { body: untried })).status).toBe(422);
    expect(canary.received).toEqual([]);
  });

  it.each([
    ['https://user:password@cloud.example', 'an endpoint has no user, query or fragment'],
    ['https://cloud.example/?x=1', 'an endpoint has no user, query or fragment'],
    ['http://127.0.0.1:9', 'this address is on a private network'],
    ['http://2130706433/', 'this address is on a private network'],
    ['http://[::ffff:10.0.0.1]/', 'this address is on a private network'],
    ['http://169.254.169.254/', 'this address is never reached, because metadata services live there'],
  ])('%s is refused when it is entered', async (endpoint, message) => {
    await using bff = await startBff();
    const admin = await bff.signedIn();
    const body = { ...cloudAt(endpoint), allowPrivateNetwork: false };
    for (const path of ['/api/connections', '/api/connections/test']) {
      const reply = await admin.call('POST', path, { body });
      expect(reply.json()).toMatchObject({ status: 422, fields: [{ path: 'endpoint', message }] });
    }
  });

  it('does not get the embedded EC2’s keys', async () => {
    await using bff = await startBff();
    const admin = await bff.signedIn();
    const body = {
      ...cloudAt('https://cloud.example'),
      credentials: { from: 'embedded', account: accounts[0].id },
    };
    expect((await admin.call('POST', '/api/connections', { body })).status).toBe(422);
  });
});

/** A web server that only remembers what it received. */
async function listening() {
  const received: string[] = [];
  const server = createServer((request, response) => {
    received.push(`${request.method} ${JSON.stringify(request.headers)}`);
    response.end();
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
