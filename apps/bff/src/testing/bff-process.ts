import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { Env } from '../env.ts';

/** Muster as a process of its own, as `npm start` runs it. */
export interface BffProcess extends AsyncDisposable {
  readonly address: string;
  readonly pid: number | undefined;
  /** The secret of the single-use link, when it printed one. */
  readonly setupSecret: string | undefined;
  /** Sends a signal and waits for the end; the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

const main = resolve(import.meta.dirname, '../main.ts');

function launch(env: Env, stderr: 'pipe' | 'inherit'): ChildProcess {
  const given = Object.entries(env).filter(([, value]) => value !== undefined);
  return spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, ...Object.fromEntries(given) },
    stdio: ['ignore', 'pipe', stderr],
  });
}

/** Starts Muster and waits until it says that it listens. */
export async function startProcess(env: Env): Promise<BffProcess> {
  const child = launch({ MUSTER_PORT: '0', MUSTER_EC2_PORT: 'off', ...env }, 'inherit');
  const exited = once(child, 'exit').then(
    ([code, signal]) => (code ?? signal) as number | NodeJS.Signals | null,
  );
  const lines: string[] = [];
  const { promise: listening, resolve: nowListening, reject } = Promise.withResolvers<string>();
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      const address = /^Muster listens on (\S+)/.exec(line)?.[1];
      if (address !== undefined) nowListening(address);
    });
  }
  exited.then((how) => reject(new Error(`Muster ended with ${how} before it listened`)));
  const address = await listening;
  return {
    address,
    pid: child.pid,
    setupSecret: /#(\S+)$/.exec(lines.find((line) => line.includes('/setup#')) ?? '')?.[1],
    async end(signal) {
      child.kill(signal);
      return exited;
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Starts Muster where it can't run, and waits for what it says. */
export async function failToStart(env: Env): Promise<{ code: number; output: string; complaint: string }> {
  const child = launch(env, 'pipe');
  const [output, complaint, [code]] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    once(child, 'exit'),
  ]);
  return { code, output, complaint };
}
