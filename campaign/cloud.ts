import { accounts } from '@muster/bff/testing/bff';
import { region } from '@muster/bff/testing/plans';
import { type UnreliableEc2, unreliableEc2 } from '@muster/bff/testing/unreliable-ec2';
import { createSdkTransport, type SdkTransport } from '@muster/ec2-client/sdk';
import { createEmulator } from '@muster/ec2-emulator';

/** An embedded EC2 whose reads lag behind, with a way to it that loses things. */
export interface Cloud extends AsyncDisposable {
  readonly way: UnreliableEc2;
  /** Somebody without Muster, whom nothing is lost for. */
  readonly direct: SdkTransport;
  /** Resolves when reads know of all that was done until now. */
  caughtUp(): Promise<void>;
}

export interface CloudOptions {
  readonly lagMs: number;
  readonly clock?: { now(): number };
  /** Lets time pass. */
  readonly wait: (ms: number) => Promise<void>;
}

export async function startCloud({ lagMs, clock, wait }: CloudOptions): Promise<Cloud> {
  await using started = new AsyncDisposableStack();
  const emulator = started.use(await createEmulator({ accounts, lag: lagMs, ...(clock && { clock }) }));
  const endpoint = await emulator.listen();
  const direct = started.use(createSdkTransport({ endpoint, region, credentials: accounts[0] }));
  const way = started.use(await unreliableEc2(endpoint));
  const running = started.move();
  return { way, direct, caughtUp: () => wait(lagMs), [Symbol.asyncDispose]: () => running.disposeAsync() };
}
