import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EC2 } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const ACCOUNT = '123456789012:AKIATEST:secret';
const credentials = { accessKeyId: 'AKIATEST', secretAccessKey: 'secret' };

interface Served {
  readonly process: ChildProcess;
  readonly url: string;
}

async function serve(...flags: string[]): Promise<Served> {
  const child = spawn(process.execPath, [MAIN, '--port', '0', '--accounts', ACCOUNT, ...flags]);
  const [line] = await once(child.stdout, 'data');
  const [url] = /http:\S+/.exec(String(line)) ?? [];
  if (!url) throw new Error(`The server said ${line}`);
  return { process: child, url };
}

async function ended(child: ChildProcess): Promise<{ code: number | null; stderr: string }> {
  let stderr = '';
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  const [code] = await once(child, 'close');
  return { code, stderr };
}

test('everything acknowledged under load is there after a SIGKILL', async () => {
  const data = mkdtempSync(join(tmpdir(), 'ec2-'));
  const acknowledged = new Set<string>();
  for (let round = 0; round < 3; round += 1) {
    const server = await serve('--data', data);
    const ec2 = new EC2({ endpoint: server.url, region: 'us-east-1', credentials, maxAttempts: 1 });
    const { SecurityGroups = [] } = await ec2.describeSecurityGroups({});
    expect(SecurityGroups.map((group) => group.GroupName)).toEqual(expect.arrayContaining([...acknowledged]));
    const target = acknowledged.size + 40;
    const worker = async (name: string) => {
      for (let i = 0; ; i += 1) {
        const GroupName = `${name} ${round} ${i}`;
        await ec2.createSecurityGroup({ GroupName, Description: 'made under load' });
        acknowledged.add(GroupName);
        if (acknowledged.size === target) server.process.kill('SIGKILL');
      }
    };
    const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd'].map(worker));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(Array(4).fill('rejected'));
    ec2.destroy();
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(120);
  const server = await serve('--data', data);
  const ec2 = new EC2({ endpoint: server.url, region: 'us-east-1', credentials });
  const { SecurityGroups = [] } = await ec2.describeSecurityGroups({});
  const names = SecurityGroups.map((group) => group.GroupName);
  expect(names).toEqual(expect.arrayContaining([...acknowledged]));
  expect(new Set(names).size).toBe(names.length);
  server.process.kill('SIGTERM');
  ec2.destroy();
  rmSync(data, { recursive: true });
}, 60_000);

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops it cleanly', async (signal) => {
  const server = await serve();
  const end = ended(server.process);
  server.process.kill(signal);
  expect(await end).toEqual({ code: 0, stderr: '' });
});

test.each([
  [['--port', 'http'], '--port "http": accepted is a number from 0, any free port, to 65535\n'],
  [['--port'], '--port needs a value\n'],
  [
    ['--prot', '1'],
    '--prot is not a flag; there is --port, --host, --data, --accounts, --seed, --transitions\n',
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
