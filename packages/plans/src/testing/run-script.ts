import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { StepInput } from '@muster/contract';
import { readArguments } from './cli-arguments.ts';
import { CREDENTIALS, type EmulatedAccount, jmespath, REGION } from './emulated-account.ts';

const ENVIRONMENT = {
  PATH: process.env.PATH ?? '',
  HOME: tmpdir(),
  AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
  AWS_EC2_METADATA_DISABLED: 'true',
};

export interface RunOptions {
  readonly cwd?: string;
  /** Where programs are looked for first. */
  readonly path?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program on a script, which it reads from its standard input; an exit code but 0 is an error. */
export async function run(
  [program = '', ...args]: readonly string[],
  script: string,
  { cwd = tmpdir(), path = '', env: more = {} }: RunOptions = {},
): Promise<void> {
  const env = { ...ENVIRONMENT, ...more, PATH: [path, ENVIRONMENT.PATH].filter(Boolean).join(':') };
  const child = spawn(program, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(script);
  const [out, errors, [code]] = await Promise.all([
    buffer(child.stdout),
    buffer(child.stderr),
    once(child, 'close'),
  ]);
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${errors}\n${out}\n${script}`);
}

/** Runs a bash script from a file, so that its commands have a standard input of their own. */
export async function runBash(script: string, options: RunOptions = {}): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-script-'));
  try {
    const file = join(folder, 'plan.sh');
    await writeFile(file, script);
    await run(['bash', file], '', options);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * A folder with an `aws` command that hands the arguments bash gave it to `readArguments`, sends the operation to the
 * account and prints what `--query` picks, as `--output text` does.
 */
export async function standInForAws(account: EmulatedAccount) {
  const server = createServer(async (request, response) => {
    try {
      const { argv, stdin } = JSON.parse(String(await buffer(request))) as { argv: string[]; stdin: string };
      const { operation, input, globals } = readArguments(argv, Buffer.from(stdin, 'base64'));
      if (globals.get('region') !== REGION || globals.get('endpoint-url') !== account.endpoint) {
        throw new Error('the command goes elsewhere');
      }
      const output = await account.send(operation, input as StepInput);
      const picked = jmespath(output, globals.get('query') ?? '@');
      response.end(`${[picked].flat().join('\t')}\n`);
    } catch (error) {
      response.writeHead(400).end(String(error));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const folder = await mkdtemp(join(tmpdir(), 'muster-aws-'));
  const command = `#!${process.execPath}
const argv = process.argv.slice(2);
const piped = argv.some((word) => word.endsWith('/dev/stdin'));
const stdin = piped ? require('node:fs').readFileSync(0).toString('base64') : '';
fetch('http://127.0.0.1:${port}', { method: 'POST', body: JSON.stringify({ argv, stdin }) }).then(async (reply) => {
  (reply.ok ? process.stdout : process.stderr).write(await reply.text());
  process.exitCode = reply.ok ? 0 : 1;
});
`;
  await writeFile(join(folder, 'aws'), command);
  await chmod(join(folder, 'aws'), 0o755);
  return {
    folder,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
