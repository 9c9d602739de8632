import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
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

/**
 * A request as the SDK signs it, once, to be sent as often as wanted within the time a signature is good for. It gives
 * how often an element is in the reply: what is measured is the server, and making the request and parsing 1,000 instances takes
 * the SDK longer than it takes a quick server to describe them. Throws for a reply that is an error.
 */
export async function signedRequest(
  url: string,
  send: (client: EC2Client) => Promise<unknown>,
  element: string,
): Promise<() => Promise<number>> {
  const signed = await signedBySdk(url, send);
  const tag = `<${element}>`;
  const agent = new Agent({ keepAlive: true });
  return async () => {
    const asked = request(url, { method: signed.method, headers: signed.headers, agent });
    asked.end(signed.body);
    const [reply] = (await once(asked, 'response')) as [IncomingMessage];
    let count = 0;
    let end: Buffer = Buffer.alloc(0);
    reply.on('data', (chunk: Buffer) => {
      // One that begins in a chunk and ends in the next is in neither.
      const seam = Buffer.concat([end, chunk.subarray(0, tag.length - 1)]);
      count += occurrences(chunk, tag) + occurrences(seam, tag);
      end = chunk.subarray(Math.max(0, chunk.length - tag.length + 1));
    });
    await once(reply, 'end');
    if (reply.statusCode !== 200) throw new Error(`${url} answered ${reply.statusCode}`);
    return count;
  };
}

function occurrences(bytes: Buffer, tag: string): number {
  let count = 0;
  for (let at = bytes.indexOf(tag); at !== -1; at = bytes.indexOf(tag, at + tag.length)) count++;
  return count;
}

interface Signed {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

async function signedBySdk(url: string, send: (client: EC2Client) => Promise<unknown>): Promise<Signed> {
  const client = sdkClient(url);
  let signed: Signed | undefined;
  client.middlewareStack.remove('deserializerMiddleware');
  client.middlewareStack.remove('loggerMiddleware');
  client.middlewareStack.add(
    () =>
      async ({ request }) => {
        signed = request as Signed;
        return { response: {}, output: { $metadata: {} } };
      },
    { step: 'deserialize' },
  );
  await send(client);
  if (!signed) throw new Error('The SDK has sent nothing');
  return signed;
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
