import { Ec2Error } from '../errors.ts';
import type { Effect } from '../operations.ts';
import { isThrottle } from './failure.ts';
import type { Priority } from './pacing/pacer.ts';
import { systemTime, type Time } from './pacing/time.ts';

/** Failed calls in a row until the endpoint is taken to be down. */
const FAILURES = 5;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/** What a failed call tells of the endpoint. */
type Evidence = 'answers' | 'down' | 'fails' | 'none';

interface Outage {
  pauseMs: number;
  /** When the next read may try the endpoint. */
  until: number;
  probing: boolean;
}

export interface BreakerOptions {
  /** As people know it, to go before "does not answer": "The endpoint of connection lab". */
  readonly endpoint: string;
  readonly time?: Time | undefined;
  /** Spreads the pauses; from 0 to 1. */
  readonly random?: (() => number) | undefined;
}

/** A call, as far as the breaker looks at it. */
interface GuardedCall {
  readonly operation: string;
  readonly effect: Effect;
  readonly priority?: Priority;
}

/** What a change needs to know is asked however often nobody has answered: whether it has happened depends on it. */
const mayBeRefused = ({ effect, priority }: GuardedCall) => effect === 'read' && priority !== 'change';

/**
 * Stops reads to an endpoint that does not answer (a circuit breaker). After five failures in a row, reads fail at once
 * with `Muster.NotAnswering`; after a pause one read is let through, and the pause grows while those fail. The first
 * answer, to whatever call, ends it. Mutations, and the reads that belong to one, are always let through: whether to send one
 * is for a person to say.
 *
 * Written here because cockatiel, the best-kept library, takes a call that its caller has given up for a success, and
 * does not tell when it will try again.
 */
export class Breaker {
  readonly #endpoint: string;
  readonly #time: Time;
  readonly #random: () => number;
  #failures = 0;
  /** Where the failures in a row are of one operation alone and EC2 itself tells of them, the operation is broken. */
  readonly #operations = new Set<string>();
  #silent = false;
  #outage: Outage | undefined;

  constructor({ endpoint, time = systemTime, random = Math.random }: BreakerOptions) {
    this.#endpoint = endpoint;
    this.#time = time;
    this.#random = random;
  }

  /** The error with which the call would fail now, if it would. */
  refusal(call: GuardedCall): Ec2Error | undefined {
    if (!mayBeRefused(call) || !this.#outage) return undefined;
    const { until, probing } = this.#outage;
    const ms = until - this.#time.now();
    if (ms <= 0 && !probing) return undefined;
    const seconds = Math.max(1, Math.ceil(ms / 1000));
    const next = probing ? 'Muster is trying again now.' : `Muster tries again in ${seconds} s.`;
    return new Ec2Error({
      operation: call.operation,
      code: 'Muster.NotAnswering',
      message: `${this.#endpoint} does not answer. ${next}`,
      retryable: true,
      retryAfterSeconds: seconds,
    });
  }

  /** Does the work unless the call is refused, and learns from how it ends. Rejects as `work` does, or with the refusal. */
  async run<T>(call: GuardedCall, work: () => Promise<T>): Promise<T> {
    const refusal = this.refusal(call);
    if (refusal) throw refusal;
    const probed = mayBeRefused(call) ? this.#outage : undefined;
    if (probed) probed.probing = true;
    try {
      const result = await work();
      this.#close();
      return result;
    } catch (error) {
      this.#learn(evidence(error), call.operation, probed);
      throw error;
    } finally {
      // However the probe ended, the next read may be one.
      if (probed) probed.probing = false;
    }
  }

  #learn(told: Evidence, operation: string, probed: Outage | undefined): void {
    if (told === 'none') return;
    if (told === 'answers') this.#close();
    else if (!this.#outage) this.#count(told, operation);
    else if (this.#outage === probed) this.#wait(probed, probed.pauseMs * 2);
  }

  #count(told: Evidence, operation: string): void {
    this.#failures++;
    this.#operations.add(operation);
    this.#silent ||= told === 'down';
    if (this.#failures < FAILURES || !(this.#silent || this.#operations.size > 1)) return;
    this.#outage = { pauseMs: 0, until: 0, probing: false };
    this.#wait(this.#outage, FIRST_PAUSE_MS);
  }

  #wait(outage: Outage, pauseMs: number): void {
    outage.pauseMs = Math.min(pauseMs, LONGEST_PAUSE_MS);
    outage.until = this.#time.now() + outage.pauseMs * (1 - this.#random() / 4);
  }

  #close(): void {
    this.#outage = undefined;
    this.#failures = 0;
    this.#operations.clear();
    this.#silent = false;
  }
}

function evidence(error: unknown): Evidence {
  if (!(error instanceof Ec2Error)) return 'none';
  const { code, status = 0, retryable } = error;
  switch (code) {
    case 'Muster.Timeout':
    case 'Muster.ConnectionLost':
      return 'down';
    case 'Muster.Unreachable':
      // Otherwise the endpoint is there, and its certificate or the request is at fault.
      return retryable ? 'down' : 'none';
    case 'Muster.NotAnEc2Response':
      return status >= 500 ? 'down' : 'none';
  }
  if (code.startsWith('Muster.')) return 'none';
  if (!retryable || isThrottle(code)) return 'answers';
  return status === 503 ? 'down' : 'fails';
}
