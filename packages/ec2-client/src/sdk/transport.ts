import { Ec2Error } from '../errors.ts';
import { operations } from '../operations.ts';
import type { InputOf, OperationName, OutputOf, SendOptions, Transport } from '../types.ts';
import { abortsAfter, attempt, type Reply } from './attempt.ts';
import { Breaker } from './breaker.ts';
import { type ClientOptions, createClient } from './client.ts';
import { compatibleLimits } from './pacing/limits.ts';
import { type PacedCall, Pacer, type Priority } from './pacing/pacer.ts';
import { maySendAgain, persist } from './retry.ts';

export interface SdkTransportOptions extends ClientOptions {
  /** From the send to the last byte of the reply, over all attempts that EC2 did not answer. */
  readonly readDeadlineMs?: number | undefined;
  readonly writeDeadlineMs?: number | undefined;
  /** How long a call waits for its turn, and a read is sent again while EC2 throttles it. */
  readonly patienceMs?: number | undefined;
  /** Shared by the transports of one account in one region; left out, the transport has one to itself. */
  readonly pacer?: Pacer | undefined;
  /** Shared by the transports of one endpoint; left out, the transport has one to itself. */
  readonly breaker?: Breaker | undefined;
  /** Spreads retries; from 0 to 1. */
  readonly random?: (() => number) | undefined;
}

/** Options of one call over the SDK. */
export interface CallOptions extends SendOptions {
  /** Sends at most this often. A caller that must know of each send whether it got lost asks for one. */
  readonly maxAttempts?: number | undefined;
  /** Who waits for it. Left out, a read is a person's and a mutation is a change. */
  readonly priority?: Priority | undefined;
}

export interface SdkTransport extends Transport, Disposable {
  send<O extends OperationName>(operation: O, input: InputOf<O>, options?: CallOptions): Promise<OutputOf<O>>;
  /** The same as `send`, told with the id that EC2 gave the request. */
  call<O extends OperationName>(operation: O, input: InputOf<O>, options?: CallOptions): Promise<Reply<O>>;
}

const MAX_ATTEMPTS = 4;

/**
 * EC2 over the AWS SDK, for one account and region; keep it as long as the credentials last. A read that failed for a
 * passing reason or whose reply was damaged is sent up to three times more, and one that EC2 throttles as often as
 * patience allows. A mutation with a ClientToken is sent again after a passing failure; any other is sent once.
 */
export function createSdkTransport(options: SdkTransportOptions): SdkTransport {
  const {
    readDeadlineMs = 10_000,
    writeDeadlineMs = 30_000,
    patienceMs = 30_000,
    random = Math.random,
  } = options;
  const pacer = options.pacer ?? new Pacer(compatibleLimits);
  const breaker = options.breaker ?? new Breaker({ endpoint: 'The endpoint' });
  const client = createClient(options);

  const call: SdkTransport['call'] = (operation, input, { signal, maxAttempts, priority } = {}) => {
    const effect = operations().get(operation)?.effect ?? 'change';
    const reads = effect === 'read';
    const paced: PacedCall = {
      operation,
      effect,
      input: input as object,
      priority: priority ?? (reads ? 'person' : 'change'),
    };
    const totalMs = reads ? readDeadlineMs : writeDeadlineMs;
    const deadline = { totalMs, leftMs: totalMs };
    const waiting = abortsAfter(patienceMs, signal);

    async function inTurn() {
      // Asked before the queue as well as after it, so that nobody waits for a turn only to be refused.
      const refusal = breaker.refusal(paced);
      if (refusal) throw refusal;
      try {
        const send = () => attempt(client, { operation, effect, input, deadline, signal });
        return await pacer.run(paced, waiting, () => breaker.run(paced, send));
      } catch (error) {
        if (error instanceof Ec2Error || !waiting.aborted) throw error;
        throw noTurn(operation, signal?.aborted === true, patienceMs);
      }
    }

    return persist(inTurn, {
      reads,
      attempts: maySendAgain(operation, input) ? (maxAttempts ?? MAX_ATTEMPTS) : 1,
      throttlesCount: !reads || maxAttempts !== undefined,
      deadline,
      waiting,
      random,
    });
  };

  return {
    call,
    send: async (operation, input, sendOptions) => (await call(operation, input, sendOptions)).output,
    [Symbol.dispose]() {
      client.destroy();
    },
  };
}

/** A transport whose calls have the priority, for those who know no priorities. */
export function withPriority(transport: SdkTransport, priority: Priority): SdkTransport {
  return {
    call: (operation, input, options) => transport.call(operation, input, { ...options, priority }),
    send: (operation, input, options) => transport.send(operation, input, { ...options, priority }),
    [Symbol.dispose]: () => transport[Symbol.dispose](),
  };
}

/** The call left the queue before its turn, so nothing was sent. */
function noTurn(operation: string, givenUp: boolean, patienceMs: number): Ec2Error {
  if (givenUp) {
    return new Ec2Error({ operation, code: 'Muster.Aborted', message: `${operation} was given up.` });
  }
  return new Ec2Error({
    operation,
    code: 'Muster.QueueTimeout',
    message: `${operation} waited ${patienceMs / 1000} s for its turn, because many calls are waiting. It was not sent.`,
    retryable: true,
  });
}
