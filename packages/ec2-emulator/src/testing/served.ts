import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Account } from '../core/accounts.ts';

/** The command line's own file. */
export const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));

export const SERVED_ACCOUNT: Account = {
  id: '123456789012',
  accessKeyId: 'AKIATEST',
  secretAccessKey: 'secret',
};

export interface Served {
  readonly process: ChildProcess;
  readonly url: string;
}

/** Runs the command line in a process of its own, on any free port, for `SERVED_ACCOUNT`. */
export async function serve(...flags: string[]): Promise<Served> {
  const { id, accessKeyId, secretAccessKey } = SERVED_ACCOUNT;
  const account = [id, accessKeyId, secretAccessKey].join(':');
  const child = spawn(process.execPath, [MAIN, '--port', '0', '--accounts', account, ...flags]);
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  const [url] = /http:\S+/.exec(String(line)) ?? [];
  if (!url) throw new Error(`The server ended with ${line}: ${said}`);
  return { process: child, url };
}
