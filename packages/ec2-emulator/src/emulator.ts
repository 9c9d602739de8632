import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Account, type Organization, organizationOf } from './core/accounts.ts';
import { callOf, type Surroundings } from './core/call.ts';
import { type Clock, MovableClock, machineClock } from './core/clock.ts';
import { type Random, systemRandom } from './core/random.ts';
import { FaultPlan } from './faults/fault-plan.ts';
import { faultControl } from './faults/routes.ts';
import { Credentials } from './rights/credentials.ts';
import { PolicyBook } from './rights/policy-book.ts';
import { Sealer } from './rights/sealer.ts';
import type { Seeding } from './seeds/seed.ts';
import { adminHandler } from './server/admin.ts';
import { administration, clockOffsetOf } from './server/administration.ts';
import { queryApi } from './server/query-api.ts';
import { httpServer } from './server/server.ts';
import { stsOf } from './server/sts.ts';
import { verifier } from './sigv4/verify.ts';
import { History } from './state/history.ts';
import { memoryStore, type Store } from './state/store.ts';
import { World } from './state/world.ts';

export interface EmulatorOptions {
  readonly accounts: readonly Account[];
  /** Default: one organization that holds every account in one unit. */
  readonly organization?: Organization;
  /** A directory that keeps state over restarts, or `memory`, the default. */
  readonly data?: string;
  /** What is there at first, and again after a reset: `empty`, the default, or another of `seeds/`. */
  readonly seed?: string;
  /** How long resources stay in states such as `pending`, in milliseconds. Default: not at all. */
  readonly transitions?: { readonly min: number; readonly max: number };
  /** For how many milliseconds reads do not know of a change yet: at most, or exactly. Default: not at all. */
  readonly lag?: number | { readonly exactly: number };
  /** The time resources live by, which the administration can move on. Default: the machine's. */
  readonly clock?: Clock;
  /** The time signatures are checked against, which is the callers' and never moves. Default: the machine's. */
  readonly signatureClock?: Clock;
  readonly random?: Random;
}

export interface Emulator extends AsyncDisposable {
  readonly server: Server;
  /** Seeds a new state, starts serving and gives the URL. Port 0, the default, is any free one. */
  listen(port?: number, host?: string): Promise<string>;
}

/** An EC2 that serves nobody until it listens. Rejects with `UnusableState` when the data directory can't be used. */
export async function createEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { accounts, data = 'memory', seed = 'empty' } = options;
  const world = new World(await storeAt(data));
  const clock = new MovableClock(options.clock ?? machineClock, clockOffsetOf(world));
  const surroundings: Surroundings = {
    world,
    accounts: new Map(accounts.map((account) => [account.id, account])),
    organization: options.organization ?? organizationOf(accounts),
    random: options.random ?? systemRandom(),
    transitions: options.transitions ?? { min: 0, max: 0 },
  };
  const history = new History(clock, { ...rangeOf(options.lag), random: surroundings.random });
  world.keepHistory(history);
  const seeding: Seeding = {
    accounts,
    callOf: (account, regionName) => callOf(surroundings, clock, account, regionName, randomUUID()),
  };
  const sealer = new Sealer(world);
  const policies = new PolicyBook(world, accounts);
  const credentials = new Credentials(accounts, policies, sealer, clock);
  const plan = new FaultPlan(clock);
  const faults = faultControl(plan, history);
  const { seedOnce, routes } = administration(world, clock, seeding, seed, [
    faults.clear,
    () => policies.reset(),
  ]);
  const server = httpServer(
    queryApi({
      surroundings,
      clock,
      verify: verifier((id, token) => credentials.find(id, token), options.signatureClock ?? machineClock),
      sealer,
      sts: stsOf(credentials, sealer, surroundings, clock),
      faults: plan,
    }),
    adminHandler({ ...routes, ...faults.routes, ...policies.routes }),
  );
  return {
    server,
    async listen(port = 0, host = '127.0.0.1') {
      await seedOnce();
      return listen(server, port, host);
    },
    async [Symbol.asyncDispose]() {
      await close(server);
      world[Symbol.dispose]();
    },
  };
}

function rangeOf(lag: EmulatorOptions['lag'] = 0): { min: number; max: number } {
  return typeof lag === 'number' ? { min: 0, max: lag } : { min: lag.exactly, max: lag.exactly };
}

/** SQLite and what goes with it is loaded only where state is kept. */
async function storeAt(data: string): Promise<Store> {
  if (data === 'memory') return memoryStore;
  const { sqliteStore } = await import('./state/sqlite-store.ts');
  return sqliteStore(data);
}

async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port: actual } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${actual}`;
}

/** Lets requests under way be answered, but waits for no client that is slow about it. */
async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), 1000);
  await closed;
  clearTimeout(impatience);
}
