import { type Agent, createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSdkTransport } from '@muster/ec2-client/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayReach } from './address-guard.ts';
import { guardedAgents, type Resolve } from './guarded-agents.ts';

const servers: Server[] = [];
const hits: string[] = [];
let sockets = 0;
let port = 0;

beforeAll(async () => {
  port = await canaryOn('127.0.0.1', 0);
  await canaryOn('::1', port);
});
afterAll(() => {
  for (const server of servers) server.close();
});

/** Tries a call and answers with the code of its failure. */
async function codeOf(endpoint: string, resolve?: Resolve, privateNetworks = false): Promise<string> {
  using transport = createSdkTransport({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    agents: guardedAgents({ privateNetworks }, resolve),
    random: () => 0,
  });
  return transport.send('DescribeRegions', {}).then(
    () => 'none',
    (error: { code: string }) => error.code,
  );
}

/** The code of the error that keeps a plain request from being sent. */
async function socketError(url: string, agent: Agent): Promise<string | undefined> {
  return new Promise<string | undefined>((resolve, reject) => {
    get(url, { agent }, () => resolve(undefined)).once('error', reject);
  }).catch((error: NodeJS.ErrnoException) => error.code);
}

describe('a connection that may not reach private networks', () => {
  it('opens no socket to this machine, in two thousand ways to write its address', async () => {
    const urls = [...waysToWriteLoopback(port)];
    expect(urls.length).toBeGreaterThanOrEqual(2_000);
    const { http: agent } = guardedAgents({ privateNetworks: false });
    for (const url of urls) expect(await socketError(url, agent), url).toBe('EADDRBLOCKED');
    expect(sockets).toBe(0);
  });

  it('opens no socket for TLS either', async () => {
    for (const host of ['127.0.0.1', '[::1]', 'localhost']) {
      expect(await codeOf(`https://${host}:${port}`), host).toBe('Muster.AddressNotAllowed');
    }
    expect(sockets).toBe(0);
  });

  it('opens no socket for a name that leads here, also among other addresses', async () => {
    const answers = ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1', '169.254.169.254', 'fd00:ec2::254'];
    for (const address of answers) {
      const family = address.includes(':') ? 6 : 4;
      const alone: Resolve = (_, done) => done(null, [{ address, family }]);
      const among: Resolve = (_, done) =>
        done(null, [
          { address: '1.1.1.1', family: 4 },
          { address, family },
        ]);
      for (const resolve of [alone, among]) {
        expect(await codeOf(`http://cloud.example:${port}`, resolve)).toBe('Muster.AddressNotAllowed');
      }
    }
    expect(sockets).toBe(0);
  });
});

describe('a connection that may', () => {
  it('connects to exactly the address that was checked', async () => {
    let asked = 0;
    const once: Resolve = (_, done) => {
      asked++;
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    };
    expect(await codeOf(`http://cloud.example:${port}`, once, true)).toBe('Muster.NotAnEc2Response');
    // A read that got a page is sent again, three times, over the same socket.
    expect(hits).toEqual(Array(4).fill(`cloud.example:${port}`));
    expect(asked).toBe(1);
  });

  it('does not follow a name that turns to a metadata service after it was checked', async () => {
    const answers = ['127.0.0.9', '169.254.169.254'];
    const flipping: Resolve = (_, done) => done(null, [{ address: answers.shift() ?? '', family: 4 }]);
    // Nothing listens on the first address, so the read is sent again and the name asked for again.
    expect(await codeOf(`http://cloud.example:${port}`, flipping, true)).toBe('Muster.AddressNotAllowed');
    expect(answers).toEqual([]);
  });

  it.each([
    '169.254.169.254',
    'fd00:ec2::254',
    '::ffff:169.254.169.254',
    '64:ff9b::a9fe:a9fe',
    '0.0.0.0',
    '::',
  ])('still never reaches %s', (address) => {
    expect(mayReach(address, { privateNetworks: true })).toBe(false);
  });

  it.each(['127.0.0.1', '::1', '10.1.2.3', '172.31.0.1', '192.168.0.1', 'fd12::1', '100.64.0.1'])(
    'reaches %s',
    (address) => {
      expect(mayReach(address, { privateNetworks: true })).toBe(true);
      expect(mayReach(address, { privateNetworks: false })).toBe(false);
    },
  );

  it.each(['52.94.76.1', '2600:1f18::1', '172.32.0.1', '100.128.0.1'])('%s is on the internet', (address) => {
    expect(mayReach(address, { privateNetworks: false })).toBe(true);
  });
});

async function canaryOn(host: string, wanted: number): Promise<number> {
  const server = createServer((request, response) => {
    hits.push(request.headers.host ?? '');
    response.end('<html></html>');
  });
  server.on('connection', () => sockets++);
  servers.push(server);
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(wanted, host, resolve);
  await promise;
  return (server.address() as AddressInfo).port;
}

/** Spellings of loopback, private, metadata and translated addresses that a URL parser or a socket understands. */
function* waysToWriteLoopback(port: number): Generator<string> {
  for (let index = 0; index < 250; index++) {
    const last = index + 1;
    const number = 0x7f000000 + last;
    const hex = number.toString(16);
    const low = last.toString(16);
    const hosts = [
      `127.0.0.${last}`,
      `127.${last}`,
      `0x7f.0.0.${last}`,
      `0177.0.0.0${last.toString(8)}`,
      String(number),
      `0x${hex}`,
      `[::ffff:127.0.0.${last}]`,
      `[64:ff9b::7f00:${low}]`,
      `[2002:7f00:${low}::1]`,
      `[::7f00:${low}]`,
    ];
    for (const host of hosts) yield `http://${host}:${port}`;
  }
  for (const host of [
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::]',
    '0',
    '0.0.0.0',
    '①②⑦.0.0.1',
    '127。0。0。1',
    '127.0.0.1.',
  ]) {
    yield `http://${host}:${port}`;
  }
}
