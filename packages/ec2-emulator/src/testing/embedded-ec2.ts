import { EC2 } from '@aws-sdk/client-ec2';
import type { Clock } from '../core/clock.ts';
import { createEmulator, type EmulatorOptions } from '../index.ts';

/** Two accounts of one organization. */
export const OWNER = { id: '111111111111', accessKeyId: 'AKIAOWNER', secretAccessKey: 'owner-secret' };
export const PARTNER = { id: '222222222222', accessKeyId: 'AKIAPARTNER', secretAccessKey: 'partner-secret' };

export interface EmbeddedEc2 extends AsyncDisposable {
  /** The owner's client in us-east-1. */
  readonly ec2: EC2;
  readonly url: string;
  readonly clock: HandClock;
  /** A client of an account in a region. */
  clientOf(account: typeof OWNER, region?: string): EC2;
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

/** Starts an embedded EC2 with nothing in it, for clients that reach it as they would reach Amazon's. */
export async function embeddedEc2(options: Partial<EmulatorOptions> = {}): Promise<EmbeddedEc2> {
  const clock = new HandClock();
  const emulator = createEmulator({ accounts: [OWNER, PARTNER], clock, ...options });
  const url = await emulator.listen();
  const clients: EC2[] = [];
  const clientOf = (account: typeof OWNER, region = 'us-east-1') => {
    const client = new EC2({
      endpoint: url,
      region,
      credentials: account,
      maxAttempts: 1,
    });
    clients.push(client);
    return client;
  };
  return {
    ec2: clientOf(OWNER),
    url,
    clock,
    clientOf,
    async [Symbol.asyncDispose]() {
      for (const client of clients) client.destroy();
      await emulator[Symbol.asyncDispose]();
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
