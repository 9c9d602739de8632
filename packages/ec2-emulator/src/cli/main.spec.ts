import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { administer } from '../testing/administer.ts';
import { killManyTimes } from '../testing/kill-many-times.ts';
import { MAIN, SERVED_ACCOUNT, serve } from '../testing/served.ts';
import { signedFetch } from '../testing/signed-fetch.ts';

const ACCOUNT = '123456789012:AKIATEST:secret';

async function ended(child: ChildProcess): Promise<{ code: number | null; stderr: string }> {
  let stderr = '';
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  const [code] = await once(child, 'close');
  return { code, stderr };
}

test('everything acknowledged under load is there after each of ten SIGKILLs', async () => {
  const { acknowledged, lost } = await killManyTimes({ kills: 10, mutationsBetween: 20 });
  expect(lost).toEqual([]);
  expect(acknowledged).toBeGreaterThanOrEqual(200);
}, 120_000);

test('--help names every flag and starts nothing', async () => {
  const child = spawn(process.execPath, [MAIN, '--help']);
  let stdout = '';
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  expect(await ended(child)).toEqual({ code: 0, stderr: '' });
  for (const flag of ['port', 'host', 'data', 'accounts', 'seed', 'transitions', 'consistency']) {
    expect(stdout).toContain(`--${flag} `);
  }
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops it cleanly', async (signal) => {
  const server = await serve();
  const end = ended(server.process);
  server.process.kill(signal);
  expect(await end).toEqual({ code: 0, stderr: '' });
});

test('--consistency stale:MS lets a change be seen so many milliseconds later', async () => {
  const server = await serve('--consistency', 'stale:600000');
  const end = ended(server.process);
  const ask = async (parameters: Record<string, string>) => {
    const Version = '2016-11-15';
    const request = { account: SERVED_ACCOUNT, parameters: { Version, ...parameters } };
    return await (await signedFetch(server.url, request)).text();
  };
  const listed = () => ask({ Action: 'DescribeKeyPairs' });
  await ask({ Action: 'CreateKeyPair', KeyName: 'mine', KeyType: 'ed25519' });
  await administer(server.url, 'POST', 'clock', { advance: 500_000 });
  expect(await listed()).toContain('<keySet/>');
  await administer(server.url, 'POST', 'clock', { advance: 100_000 });
  expect(await listed()).toContain('<keyName>mine</keyName>');
  server.process.kill();
  await end;
});

test.each([
  [['--port', 'http'], '--port "http": accepted is a number from 0, any free port, to 65535\n'],
  [['--port'], '--port needs a value\n'],
  [['--data='], '--data needs a value\n'],
  [
    ['--prot', '1'],
    '--prot is not a flag; there is --port, --host, --data, --accounts, --seed, --transitions, --consistency\n',
  ],
  [
    ['--accounts', '1:AKIA:hunter2'],
    '--accounts "1:…": accepted are accounts as id:access-key:secret, separated by commas, with ids of 12 digits, or @FILE\n',
  ],
  [
    ['--accounts', `${ACCOUNT},${ACCOUNT}`],
    '--accounts "123456789012": is there twice; each account and each key comes once\n',
  ],
  [['--transitions', '5..1'], '--transitions "5..1": accepted are milliseconds, as in 500 or 0..2000\n'],
  [
    ['--consistency', 'weak'],
    '--consistency "weak": accepted is strong, eventual, or with milliseconds, as in eventual:500 or stale:3000\n',
  ],
  [
    ['--consistency', 'stale'],
    '--consistency "stale": accepted is strong, eventual, or with milliseconds, as in eventual:500 or stale:3000\n',
  ],
  [['--host', '203.0.113.1'], '--host "203.0.113.1": is not an address of this machine\n'],
])('%s keeps it from starting, in one line', async (flags, line) => {
  const child = spawn(process.execPath, [MAIN, '--port', '0', ...flags]);
  expect(await ended(child)).toEqual({ code: 1, stderr: line });
});

test.each([
  ['--seed', 'forest', /^--seed "forest": forest is not a seed; there is empty, .+\n$/],
  ['--data', '/proc/ec2', /^--data "\/proc\/ec2": \/proc\/ec2\/ec2.sqlite can't be used as .+\n$/],
])('%s %s keeps it from starting, in one line', async (flag, value, line) => {
  const child = spawn(process.execPath, [MAIN, '--port', '0', flag, value]);
  expect(await ended(child)).toEqual({ code: 1, stderr: expect.stringMatching(line) });
});

test('a taken port keeps it from starting, in one line', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const child = spawn(process.execPath, [MAIN, '--port', String(port)]);
  expect(await ended(child)).toEqual({
    code: 1,
    stderr: `--port "${port}": is taken; choose another, or 0 for any free one\n`,
  });
  holder.close();
});
