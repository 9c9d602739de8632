import { setTimeout as sleep } from 'node:timers/promises';
import { Ec2Error } from '../errors.ts';
import { operations } from '../operations.ts';
import type { InputOf, OperationName } from '../types.ts';
import type { Deadline } from './attempt.ts';
import { isThrottle } from './failure.ts';

const BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 1_000;

/** How long to go on with one call. */
export interface Persistence {
  readonly reads: boolean;
  /** How often it is sent at most. */
  readonly attempts: number;
  /** Whether attempts that EC2 throttles count. Where they do not, `waiting` alone ends them. */
  readonly throttlesCount: boolean;
  readonly deadline: Deadline;
  /** Aborts when nobody waits for the call any more. */
  readonly waiting: AbortSignal;
  /** Spreads retries; from 0 to 1. */
  readonly random: () => number;
}

/** Sends until there is an answer or nothing more can help. `send` rejects with `Ec2Error`, and so does this. */
export async function persist<T>(send: () => Promise<T>, how: Persistence): Promise<T> {
  let counted = 0;
  let lost = false;
  let last: Ec2Error | undefined;
  for (let tried = 1; ; tried++) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof Ec2Error)) throw error;
      // What the last send met says more than that there was no other.
      last = wasHeldBack(error) ? (last ?? error) : error;
      lost ||= last.outcome === 'unknown';
      if (how.throttlesCount || !isThrottle(error.code)) counted++;
      if (counted >= how.attempts || how.deadline.leftMs <= 0 || !mayHelp(error, how.reads)) {
        // A refusal of the second send says nothing of the first.
        throw lost ? last.withUnknownOutcome() : last;
      }
      await pause(tried, how);
    }
  }
}

/** Whether sending the call twice does no more than sending it once. */
export function maySendAgain<O extends OperationName>(operation: O, input: InputOf<O>): boolean {
  const known = operations().get(operation);
  if (known?.effect === 'read') return true;
  return known?.takesClientToken === true && Boolean((input as { ClientToken?: string }).ClientToken);
}

/** Whether the call was not sent this time: its turn did not come, or its endpoint is known not to answer. */
function wasHeldBack({ code }: Ec2Error): boolean {
  return code === 'Muster.QueueTimeout' || code === 'Muster.NotAnswering';
}

/**
 * Whether sending the call again can help. A damaged reply to a read may be whole the next time. A deadline is what a
 * person is made to wait at most, so a call that used it up is theirs to send again.
 */
function mayHelp(error: Ec2Error, reads: boolean): boolean {
  if (wasHeldBack(error) || error.code === 'Muster.Timeout') return false;
  return error.retryable || (reads && error.code === 'Muster.NotAnEc2Response');
}

/**
 * Waits a random while, longer with each try, so that callers that failed together do not come back together. How fast
 * throttled calls come back is the pacer's to say.
 */
async function pause(tried: number, { random, waiting }: Persistence): Promise<void> {
  const longest = Math.min(LONGEST_BACKOFF_MS, BACKOFF_MS * 2 ** (tried - 1));
  // Given up while waiting: the next attempt says so.
  await sleep(random() * longest, undefined, { signal: waiting }).catch(() => undefined);
}
