import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { EC2Client } from '@aws-sdk/client-ec2';

const credentials = { accessKeyId: 'AKIDBENCH', secretAccessKey: 'bench-secret' };
export const account = '123456789012';

/** A server in a process of its own, on a port of its own. */
export interface Server extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
}

/** The embedded EC2 in memory, without transitions. */
export function embeddedEc2(port: number, seed = 'empty'): Promise<Server> {
  const accounts = `${account}:${credentials.accessKeyId}:${credentials.secretAccessKey}`;
  const main = new URL('../packages/ec2-emulator/src/main.js', import.meta.url).pathname;
  const args = [
    '--port',
    `${port}`,
    '--data',
    'memory',
    '--accounts',
    accounts,
    '--seed',
    seed,
    '--transitions',
    '0',
  ];
  return serve(port, process.execPath, [main, ...args]);
}

/** The best-known emulator, where it is installed; undefined where it is not. */
export async function moto(port: number): Promise<Server | undefined> {
  const present = spawn('moto_server', ['--help'], { stdio: 'ignore' });
  const [code] = await Promise.race([once(present, 'exit'), once(present, 'error').then(() => [1])]);
  return code === 0 ? serve(port, 'moto_server', ['-H', '127.0.0.1', '-p', `${port}`]) : undefined;
}

/** The most memory a server has taken so far, in MB; undefined where the system does not tell. */
export function peakMemory({ pid }: Server): number | undefined {
  const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '';
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
}

/** The bare SDK client of an endpoint. */
export function sdkClient(url: string, region = 'us-east-1'): EC2Client {
  return new EC2Client({ endpoint: url, region, credentials, maxAttempts: 1 });
}

async function serve(port: number, command: string, args: readonly string[]): Promise<Server> {
  const child = spawn(command, args, { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await answers(url, child);
  return {
    url,
    pid: child.pid ?? 0,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tried = 0; tried < 3_000; tried++) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`);
    const reply = await fetch(url).catch(() => undefined);
    if (reply !== undefined) return void (await reply.arrayBuffer());
    await pause(5);
  }
  throw new Error(`${child.spawnfile} does not answer on ${url}`);
}
