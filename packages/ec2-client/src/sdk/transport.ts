import { setTimeout as sleep } from 'node:timers/promises';
import * as sdk from '@aws-sdk/client-ec2';
import { Ec2Error } from '../errors.ts';
import { operations } from '../operations.ts';
import type { InputOf, OperationName, OutputOf, SendOptions, Transport } from '../types.ts';
import { type Call, currentCall } from './call.ts';
import { type ClientOptions, createClient } from './client.ts';
import { isThrottle, toEc2Error } from './failure.ts';

export interface SdkTransportOptions extends ClientOptions {
  /** From the send to the last byte of the reply, each attempt. */
  readonly readDeadlineMs?: number | undefined;
  readonly writeDeadlineMs?: number | undefined;
  /** Spreads retries; from 0 to 1. */
  readonly random?: (() => number) | undefined;
}

/** A reply with what EC2 calls the request. */
export interface Reply<O extends OperationName> {
  readonly output: OutputOf<O>;
  readonly requestId: string;
}

/** Options of one call over the SDK. */
export interface CallOptions extends SendOptions {
  /** Sends at most this often. A caller that must know of each send whether it got lost asks for one. */
  readonly maxAttempts?: number | undefined;
}

export interface SdkTransport extends Transport, Disposable {
  /** The same as `send`, told with the id that EC2 gave the request. */
  call<O extends OperationName>(operation: O, input: InputOf<O>, options?: CallOptions): Promise<Reply<O>>;
}

type AnyCommand = Parameters<sdk.EC2Client['send']>[0];
const commands = sdk as unknown as Record<string, new (input: unknown) => AnyCommand>;

const MAX_ATTEMPTS = 4;
const BACKOFF_MS = 100;
const THROTTLED_BACKOFF_MS = 500;

/**
 * EC2 over the AWS SDK, for one account and region; keep it as long as the credentials last. A read that failed for a
 * passing reason is sent again, and so is a mutation that carries a ClientToken; any other mutation is sent once.
 */
export function createSdkTransport(options: SdkTransportOptions): SdkTransport {
  const { readDeadlineMs = 10_000, writeDeadlineMs = 30_000, random = Math.random } = options;
  const client = createClient(options);

  async function attempt<O extends OperationName>(operation: O, input: InputOf<O>, signal?: AbortSignal) {
    const effect = operations().get(operation)?.effect ?? 'change';
    const deadlineMs = effect === 'read' ? readDeadlineMs : writeDeadlineMs;
    const deadline = AbortSignal.timeout(deadlineMs);
    const call: Call = { operation, effect, signal: signal ? AbortSignal.any([signal, deadline]) : deadline };
    try {
      const command = commandFor(operation, input);
      const { $metadata, ...output } = await currentCall.run(call, () => client.send(command));
      return { output: output as OutputOf<O>, requestId: call.requestId ?? $metadata.requestId ?? '' };
    } catch (error) {
      throw toEc2Error(error, call, deadlineMs);
    }
  }

  const call: SdkTransport['call'] = async (
    operation,
    input,
    { signal, maxAttempts = MAX_ATTEMPTS } = {},
  ) => {
    const attempts = maySendAgain(operation, input) ? maxAttempts : 1;
    let lost = false;
    for (let tried = 1; ; tried++) {
      try {
        return await attempt(operation, input, signal);
      } catch (error) {
        if (!(error instanceof Ec2Error)) throw error;
        lost ||= error.outcome === 'unknown';
        // A refusal of the second send says nothing of the first.
        if (!isPassing(error) || tried >= attempts) throw lost ? error.withUnknownOutcome() : error;
        await pause(error, tried, random, signal);
      }
    }
  };

  return {
    call,
    send: async (operation, input, sendOptions) => (await call(operation, input, sendOptions)).output,
    [Symbol.dispose]() {
      client.destroy();
    },
  };
}

function commandFor<O extends OperationName>(operation: O, input: InputOf<O>): AnyCommand {
  const Command = commands[`${operation}Command`];
  if (!Command) throw new TypeError(`EC2 has no operation ${operation}`);
  return new Command(input);
}

function maySendAgain<O extends OperationName>(operation: O, input: InputOf<O>): boolean {
  const known = operations().get(operation);
  if (known?.effect === 'read') return true;
  return known?.takesClientToken === true && Boolean((input as { ClientToken?: string }).ClientToken);
}

/** A deadline is what a person is made to wait at most, so a call that used it up is theirs to send again. */
function isPassing(error: Ec2Error): boolean {
  return error.retryable && error.code !== 'Muster.Timeout';
}

/** Waits a random while, longer with each try, so that callers refused together do not come back together. */
async function pause(
  error: Ec2Error,
  tried: number,
  random: () => number,
  signal?: AbortSignal,
): Promise<void> {
  const longest = (isThrottle(error.code) ? THROTTLED_BACKOFF_MS : BACKOFF_MS) * 2 ** (tried - 1);
  // Given up while waiting: the next attempt says so.
  await sleep(random() * longest, undefined, { signal }).catch(() => undefined);
}
