import { loadConfig } from './config.ts';
import { seedConnections } from './connections/seed.ts';
import { createContext } from './context.ts';
import { readEnv } from './env.ts';
import { startServer } from './server.ts';
import { createConfiguredAdmin, createSetupSecret } from './session/first-admin.ts';
import { StartError } from './start-error.ts';
import { DatabaseUnavailable } from './store/index.ts';

/** Serves until SIGINT or SIGTERM. What keeps it from starting is one line on stderr, and exit code 1. */
export async function run(): Promise<void> {
  try {
    await serve();
  } catch (error) {
    process.stderr.write(`${oneLine(error)}\n`);
    process.exitCode = 1;
  }
}

function oneLine(error: unknown): string {
  if (error instanceof StartError) return error.message;
  if (error instanceof DatabaseUnavailable) return `Muster can’t use its database. ${error.message}`;
  throw error;
}

async function serve(): Promise<void> {
  // The database and its log are for their owner only, wherever the data directory is.
  process.umask(0o077);
  await using ctx = await createContext(loadConfig(readEnv()));
  await createConfiguredAdmin(ctx);
  await seedConnections(ctx);
  await using server = await startServer(ctx);
  const setupSecret = await createSetupSecret(ctx);
  const lines = [`Muster listens on ${server.origin}`];
  if (setupSecret !== undefined) {
    lines.push(`Sign in with this link, once, within the hour: ${server.origin}/setup#${setupSecret}`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  await stopSignal();
}

function stopSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  process.once('SIGINT', () => resolve());
  process.once('SIGTERM', () => resolve());
  return promise;
}
