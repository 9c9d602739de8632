import { createEmulator, type Emulator, UnusableState } from '../index.ts';
import { seedNamed } from '../seeds/index.ts';
import { HELP } from './help.ts';
import { type CommandLine, readCommandLine } from './options.ts';
import { refused, UsageError } from './usage-error.ts';

/** Serves until SIGINT or SIGTERM. What keeps it from starting is one line on stderr, and exit code 1. */
export async function run(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP);
    return;
  }
  try {
    const { emulator, url } = await start(readCommandLine(args));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void emulator[Symbol.asyncDispose]());
    }
    process.stdout.write(`The embedded EC2 is listening on ${url}\n`);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function start(options: CommandLine): Promise<{ emulator: Emulator; url: string }> {
  await seedNamed(options.seed).catch((error: Error) => {
    throw refused('seed', options.seed, error.message);
  });
  const emulator = await open(options);
  try {
    const url = await emulator.listen(options.port, options.host);
    return { emulator, url };
  } catch (error) {
    await emulator[Symbol.asyncDispose]();
    throw whyNotListening(error, options);
  }
}

async function open(options: CommandLine): Promise<Emulator> {
  try {
    return await createEmulator(options);
  } catch (error) {
    if (error instanceof UnusableState) throw refused('data', options.data, error.message);
    throw error;
  }
}

function whyNotListening(error: unknown, { port, host }: CommandLine): unknown {
  switch (error instanceof Error && 'code' in error && error.code) {
    case 'EADDRINUSE':
      return refused('port', String(port), 'is taken; choose another, or 0 for any free one');
    case 'EACCES':
      return refused('port', String(port), 'needs rights this user does not have; choose one from 1024 up');
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return refused('host', host, 'is not an address of this machine');
    default:
      return error;
  }
}
