import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConfiguredAdmin, createContext, loadConfig, startServer } from '@muster/bff';
import { createEmulator } from '@muster/ec2-emulator';

/** The administrator whom the stories sign in. */
export const administrator = { username: 'founder', password: 'correct horse battery' };

/** Two embedded accounts of one organization: a story's own, and the partner it shares with. */
export interface AccountPair {
  readonly own: string;
  readonly partner: string;
}

/** The pair of embedded accounts that the nth story has to itself. */
export function accountPair(n: number): AccountPair {
  return { own: accountId(2 * n), partner: accountId(2 * n + 1) };
}

/** How many pairs there are: more than stories, since a restarted worker draws new ones. */
export const pairs = 400;

/** Everything running: the embedded EC2 in memory, and the BFF with the built console before it. */
export interface Stack extends AsyncDisposable {
  readonly origin: string;
  readonly ec2: string;
}

/**
 * Starts the constellation on free ports, with a data directory that is gone afterwards.
 *
 * @throws when the console has not been built
 */
export async function startStack(): Promise<Stack> {
  await using started = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), 'muster-e2e-'));
  started.defer(() => rm(dataDir, { recursive: true, force: true }));

  const accounts = Array.from({ length: 2 * pairs }, (_, n) => embeddedAccount(accountId(n)));
  const emulator = started.use(await createEmulator({ accounts, transitions: { min: 300, max: 600 } }));
  const ec2 = await emulator.listen();
  await writeFile(join(dataDir, 'embedded-accounts.json'), JSON.stringify(accounts), { mode: 0o600 });

  const config = loadConfig({
    MUSTER_PORT: '0',
    MUSTER_DATA_DIR: dataDir,
    MUSTER_EC2_PORT: new URL(ec2).port,
    MUSTER_ADMIN_USER: administrator.username,
    MUSTER_ADMIN_PASSWORD: administrator.password,
  });
  const ctx = started.use(await createContext(config));
  await createConfiguredAdmin(ctx);
  const server = started.use(await startServer(ctx));

  const running = started.move();
  return { origin: server.origin, ec2, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

/** An embedded account with its key, which follows from its id. */
export function embeddedAccount(id: string) {
  return { id, name: `account ${id}`, accessKeyId: `AKIAE2E0${id}`, secretAccessKey: `e2e-secret-${id}` };
}

function accountId(n: number): string {
  return String(200_000_000_000 + n);
}
