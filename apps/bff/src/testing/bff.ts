import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@muster/contract';
import { createEmulator } from '@muster/ec2-emulator';
import { loadConfig } from '../config.ts';
import { seedConnections } from '../connections/seed.ts';
import { type Context, type ContextOverrides, createContext } from '../context.ts';
import type { Env } from '../env.ts';
import { createLogger } from '../logger.ts';
import { startServer } from '../server.ts';
import { createConfiguredAdmin } from '../session/first-admin.ts';
import { createPasswordHasher } from '../session/password.ts';
import { type Caller, createCaller } from './caller.ts';
import { hurriedClock } from './hurried-clock.ts';

export const administrator = { username: 'founder', password: 'correct horse battery' };

/** Two accounts of the embedded EC2. */
export const accounts = [
  { id: '111111111111', name: 'own', accessKeyId: 'AKIAOWN', secretAccessKey: 'own-secret' },
  { id: '222222222222', name: 'partner', accessKeyId: 'AKIAPARTNER', secretAccessKey: 'partner-secret' },
] as const;

/** The connection to the first account that a new Muster has. */
export const connection = `embedded-${accounts[0].id}`;

/** The least that argon2 takes: signing in is part of every story, and what it costs of only one. */
const cheap = { memory: 8, passes: 1, parallelism: 1, tagLength: 32 };

export interface TestBff extends AsyncDisposable {
  readonly ctx: Context;
  readonly origin: string;
  readonly dataDir: string;
  /** What has been logged, one JSON object a line. */
  readonly log: readonly string[];
  /** Somebody who has not signed in. */
  stranger(): Caller;
  /** Somebody signed in: the administrator, or somebody new in another role. */
  signedIn(role?: Role): Promise<Caller>;
}

export interface TestOptions {
  /** With `MUSTER_DATA_DIR`, a directory that is there already, and stays. */
  readonly env?: Env;
  readonly overrides?: ContextOverrides;
  /** Where the embedded EC2 is, when the test has one of its own. */
  readonly ec2?: string;
}

/** Starts a whole BFF on a free port, with a database of its own and an embedded EC2 behind it. */
export async function startBff(options: TestOptions = {}): Promise<TestBff> {
  const { env, overrides = {}, ec2 } = options;
  const given = env?.MUSTER_DATA_DIR;
  await using started = new AsyncDisposableStack();
  const dataDir = given ?? (await mkdtemp(join(tmpdir(), 'muster-bff-')));
  if (given === undefined) started.defer(() => rm(dataDir, { recursive: true, force: true }));
  const endpoint = ec2 ?? (await started.use(await createEmulator({ accounts })).listen());
  await writeFile(join(dataDir, 'embedded-accounts.json'), JSON.stringify(accounts), { mode: 0o600 });

  const config = loadConfig({
    MUSTER_PORT: '0',
    MUSTER_DATA_DIR: dataDir,
    MUSTER_EC2_PORT: new URL(endpoint).port,
    MUSTER_ADMIN_USER: administrator.username,
    MUSTER_ADMIN_PASSWORD: administrator.password,
    ...env,
  });
  const log: string[] = [];
  const logger = createLogger({ write: (line) => void log.push(line) });
  const passwords = createPasswordHasher(randomBytes, cheap);
  const parts = { logger, passwords, ...hurriedClock(), ...overrides };
  const ctx = started.use(await createContext(config, parts));
  await createConfiguredAdmin(ctx);
  await seedConnections(ctx);
  const { origin, port } = started.use(await startServer(ctx));
  const stranger = () => createCaller(`http://127.0.0.1:${port}`, origin);

  const running = started.move();
  return {
    ctx,
    origin,
    dataDir,
    log,
    stranger,
    async signedIn(role = 'admin') {
      const caller = stranger();
      const body = role === 'admin' ? administrator : await addPerson(ctx, role);
      const reply = await caller.call('POST', '/api/session', { body });
      if (reply.status !== 200) throw new Error(`signing in answered ${reply.status}: ${reply.text}`);
      return caller;
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

async function addPerson({ store, passwords, clock }: Context, role: Role) {
  const person = { username: `${role}-${randomUUID()}`, password: administrator.password };
  const { username: name, password } = person;
  await store.users.add({ id: name, name, role, passwordHash: await passwords.hash(password) }, clock.now());
  return person;
}
