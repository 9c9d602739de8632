import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { createEc2Clients, type Ec2Clients } from './connections/clients.ts';
import { createVault, type Vault } from './connections/vault.ts';
import {
  databasePath,
  type EmbeddedAccount,
  loadSecretKey,
  prepareDataDir,
  readEmbeddedAccounts,
} from './data-dir.ts';
import { lockDirectory } from './directory-lock.ts';
import { createEventHub, type EventHub } from './events/hub.ts';
import { createEventStreams, type EventStreams } from './events/streams.ts';
import { createLogger } from './logger.ts';
import { createPlanRunner, type PlanRunner } from './plans/runner.ts';
import { createReadiness, type Readiness } from './readiness.ts';
import { createPasswordHasher, type PasswordHasher } from './session/password.ts';
import { createSignInLimits, type SignInLimits } from './session/sign-in-limits.ts';
import { openStore, type Store, type StoreOptions } from './store/index.ts';

export interface Clock {
  now(): Date;
}

/** The EC2 that comes with Muster. */
export interface EmbeddedEc2 {
  readonly endpoint: string;
  readonly accounts: readonly EmbeddedAccount[];
}

/** Where prices are read from and for how long a page waits for them. */
export interface PriceListSettings {
  /** Where a test has its own list; undefined for Amazon's. */
  readonly endpoint: string | undefined;
  /** What was not answered by then has its built-in rate. */
  readonly patienceMs: number;
}

const amazonPriceList: PriceListSettings = { endpoint: undefined, patienceMs: 4_000 };

/** What every part of the BFF stands on, and what a test replaces. */
export interface Context extends AsyncDisposable {
  readonly config: Config;
  /** Held while this process uses the data directory. `new DisposableStack()` in its place locks nothing. */
  readonly directoryLock: Disposable;
  readonly store: Store;
  readonly clock: Clock;
  /** Cryptographically random bytes. */
  readonly random: (size: number) => Buffer;
  readonly logger: Logger;
  /** The key-encryption key: 32 bytes. */
  readonly key: Buffer;
  readonly vault: Vault;
  readonly embedded: EmbeddedEc2 | undefined;
  readonly ec2: Ec2Clients;
  readonly events: EventHub;
  readonly streams: EventStreams;
  readonly passwords: PasswordHasher;
  readonly signInLimits: SignInLimits;
  readonly lifecycle: Lifecycle;
  readonly readiness: Readiness;
  /** Waits between attempts. */
  readonly pause: (ms: number) => Promise<void>;
  /** Whether no other process uses the database, so that whoever had a plan before is gone. */
  readonly exclusive: boolean;
  /** How far EC2's reads may lag behind its changes. */
  readonly readLagMs: number;
  readonly priceList: PriceListSettings;
  readonly plans: PlanRunner;
}

/**
 * EC2 promises no bound (“eventual consistency” in its developer guide); a change is nearly always seen within a second
 * or two. A shorter time would take a change for one that did not happen, a longer one makes every unclear step wait.
 */
const defaultReadLagMs = 5_000;

/** Whether this process means to go on. Once it is stopping, nothing new is begun. */
export interface Lifecycle {
  stopping: boolean;
}

export interface ContextOverrides extends Partial<Omit<Context, keyof AsyncDisposable | 'config'>> {
  /** How our own store is opened, when `store` does not replace it. */
  readonly storeOptions?: StoreOptions;
}

/**
 * Opens everything that the BFF needs, without listening.
 *
 * @throws StartError when the data directory, the key or the embedded accounts can't be used, or another process uses
 *   the directory
 */
export async function createContext(config: Config, overrides: ContextOverrides = {}): Promise<Context> {
  await using opened = new AsyncDisposableStack();
  prepareDataDir(config.dataDir);
  // Before everything else: the key and the schema are made by one process too. It is given back last.
  const directoryLock = opened.use(overrides.directoryLock ?? lockDirectory(config.dataDir));
  // Before the database is opened: a database without its key must not come to be.
  const key = overrides.key ?? loadSecretKey(config);
  const store = opened.use(
    overrides.store ?? (await openStore(databasePath(config.dataDir), overrides.storeOptions)),
  );
  const random = overrides.random ?? randomBytes;
  const vault = overrides.vault ?? createVault(key, random);
  const embedded = overrides.embedded ?? embeddedEc2(config);
  const ec2 = opened.use(
    overrides.ec2 ?? createEc2Clients({ connections: store.connections, vault, config, embedded }),
  );
  const clock = overrides.clock ?? { now: () => new Date() };
  const logger = overrides.logger ?? createLogger();
  const lifecycle = overrides.lifecycle ?? { stopping: false };
  const parts = {
    config,
    directoryLock,
    store,
    key,
    vault,
    clock,
    random,
    logger,
    embedded,
    ec2,
    events: overrides.events ?? createEventHub(),
    streams: overrides.streams ?? createEventStreams(),
    passwords: overrides.passwords ?? createPasswordHasher(random),
    signInLimits: overrides.signInLimits ?? createSignInLimits(),
    lifecycle,
    readiness: overrides.readiness ?? createReadiness({ store, clock, lifecycle, logger }),
    exclusive: overrides.exclusive ?? true,
    readLagMs: overrides.readLagMs ?? defaultReadLagMs,
    priceList: overrides.priceList ?? amazonPriceList,
    pause: overrides.pause ?? ((ms: number) => sleep(ms)),
  };
  const plans = opened.use(overrides.plans ?? createPlanRunner(parts));
  const everything = opened.move();
  return {
    ...parts,
    plans,
    async [Symbol.asyncDispose]() {
      lifecycle.stopping = true;
      await everything.disposeAsync();
    },
  };
}

function embeddedEc2({ embeddedEc2Port, dataDir }: Config): EmbeddedEc2 | undefined {
  if (embeddedEc2Port === undefined) return undefined;
  return { endpoint: `http://127.0.0.1:${embeddedEc2Port}`, accounts: readEmbeddedAccounts(dataDir) };
}
