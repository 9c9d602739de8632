import { EC2 } from '@aws-sdk/client-ec2';
import type { Clock } from '../core/clock.ts';
import { createEmulator, type EmulatorOptions } from '../index.ts';
import { skippingWhatIsUnderWay, takesItsTime } from './slow-target.ts';
import { notingChanges, onlyEmbedded, resetTarget, target, targetAccountId, targetKey } from './target.ts';

/** Two accounts of one organization; the owner is the account there is at another endpoint. */
export const OWNER = {
  id: target ? await targetAccountId(target) : '111111111111',
  accessKeyId: 'AKIAOWNER',
  secretAccessKey: 'owner-secret',
};
export const PARTNER = { id: '222222222222', accessKeyId: 'AKIAPARTNER', secretAccessKey: 'partner-secret' };

interface Key {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface EmbeddedEc2 extends AsyncDisposable {
  /** The owner's client in us-east-1. */
  readonly ec2: EC2;
  readonly url: string;
  readonly clock: HandClock;
  /** A client of an account in a region. */
  clientOf(account: Key, region?: string): EC2;
}

/** A clock that only moves when told to. */
export class HandClock implements Clock {
  #now: number;

  constructor(now = Date.now()) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

/**
 * Starts an embedded EC2 with nothing in it, for clients that reach it as they would reach Amazon's; or, with
 * `EC2_TARGET`, gives the owner's clients of another endpoint and skips tests that need more than those.
 */
export async function embeddedEc2(options: Partial<EmulatorOptions> = {}): Promise<EmbeddedEc2> {
  if (target) return targetEc2(target, options);
  const clock = new HandClock();
  const emulator = await createEmulator({ accounts: [OWNER, PARTNER], clock, ...options });
  const url = await emulator.listen();
  const clients = clientsOf(url);
  return {
    ec2: clients.of(OWNER),
    url,
    clock,
    clientOf: clients.of,
    async [Symbol.asyncDispose]() {
      clients.destroy();
      await emulator[Symbol.asyncDispose]();
    },
  };
}

async function targetEc2(url: string, options: Partial<EmulatorOptions>): Promise<EmbeddedEc2> {
  for (const option of Object.keys(options)) onlyEmbedded(`${option} of the test's own`);
  const takesTime = await takesItsTime(url);
  await resetTarget();
  const clients = clientsOf(url, (client) => {
    notingChanges(client);
    if (takesTime) skippingWhatIsUnderWay(client);
  });
  const clientOf = (account: Key, region?: string) => {
    if (account !== OWNER) onlyEmbedded('other accounts or keys');
    return clients.of(targetKey(), region);
  };
  return {
    ec2: clientOf(OWNER),
    url,
    get clock(): HandClock {
      onlyEmbedded('clock that can be moved');
      throw new Error('A test that is skipped has gone on');
    },
    clientOf,
    [Symbol.asyncDispose]: async () => clients.destroy(),
  };
}

function clientsOf(endpoint: string, prepare?: (client: EC2) => void) {
  const clients: EC2[] = [];
  return {
    of(credentials: Key, region = 'us-east-1'): EC2 {
      const client = new EC2({ endpoint, region, credentials, maxAttempts: 1 });
      prepare?.(client);
      clients.push(client);
      return client;
    },
    destroy(): void {
      for (const client of clients) client.destroy();
    },
  };
}

/** The error a call ends with, as `Code: message`. Fails when it succeeds. */
export async function errorOf(call: Promise<unknown>): Promise<string> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error('The call succeeded');
  return `${outcome.name}: ${outcome.message}`;
}
