import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connection } from '@muster/contract';
import type { Page } from '@playwright/test';
import { fromOurPage } from './fixtures.ts';

const program = fileURLToPath(new URL('../packages/ec2-emulator/src/main.js', import.meta.url));
const keys = { accessKeyId: 'AKIAOUTAGE', secretAccessKey: 'outage-secret' };

/** An EC2 in a process of its own, which a story can kill, freeze and bring back. */
export interface OwnEc2 extends AsyncDisposable {
  /** Connects Muster to it, and gives the address of a page of that connection in a region. */
  connect(page: Page): Promise<(path: string, region?: string) => string>;
  /** Ends it at once, as when a machine fails. */
  kill(): Promise<void>;
  /** It accepts connections and never answers. */
  freeze(): void;
  thaw(): void;
  /** Starts it again, on the same port and with the same state. */
  restart(): Promise<void>;
}

export async function ownEc2(): Promise<OwnEc2> {
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), 'muster-e2e-ec2-'));
  let child = await start(port, data);
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    kill,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async restart() {
      child = await start(port, data);
    },
    async connect(page) {
      const reply = await page.request.post('/api/connections', {
        data: {
          name: 'Own EC2',
          endpoint: `http://127.0.0.1:${port}`,
          allowPrivateNetwork: true,
          credentials: { from: 'keys', ...keys },
        },
        headers: fromOurPage(),
      });
      const { id } = (await reply.json()) as Connection;
      return (path, region = 'us-east-1') => `/c/${id}/${region}/${path}`;
    },
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(data, { recursive: true });
    },
  };
}

async function start(port: number, data: string): Promise<ChildProcess> {
  const account = `300000000000:${keys.accessKeyId}:${keys.secretAccessKey}`;
  const options = ['--port', String(port), '--data', data, '--accounts', account, '--seed', 'empty'];
  const child = spawn(process.execPath, [program, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  // It says where it listens once it does.
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('the embedded EC2 did not start'))),
  ]);
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
