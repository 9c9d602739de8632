import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A part of Muster that runs as a process of its own. */
export interface Part {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs the parts until one of them ends or somebody presses Ctrl-C; then stops the others and waits for them.
 *
 * @returns the exit code: 0 after a clean stop, 1 when a part ended on its own (it has said why itself)
 */
export async function runTogether(parts: readonly Part[]): Promise<number> {
  const children = parts.map((part) => ({ part, process: start(part) }));
  const stopped = new Promise<'asked'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve('asked'));
  });
  const ended = children.map(({ part, process }) => ending(process).then((how) => ({ part, how })));

  const first = await Promise.race([stopped, ...ended]);
  for (const { process } of children) process.kill('SIGTERM');
  await Promise.all(ended);
  if (first === 'asked') return 0;
  if (first.how.signal !== null) {
    process.stderr.write(`${first.part.name} was ended by ${first.how.signal}; Muster has stopped.\n`);
  }
  return 1;
}

function start({ args, env }: Part): ChildProcess {
  return spawn(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
}

async function ending(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  const [code, signal] = await once(child, 'exit');
  return { code, signal };
}
