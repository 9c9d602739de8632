import { setTimeout as sleep } from 'node:timers/promises';
import { Ec2Error } from '../core/errors.ts';
import { isRead } from '../core/operations.ts';
import { type HttpReply, wholeBody } from '../server/server.ts';
import type { Moment } from '../state/history.ts';
import { foreignReply } from './foreign-reply.ts';
import { type Fault, type FaultKind, SERVER_ERRORS } from './rules.ts';

type FaultOf<Kind extends FaultKind> = Extract<Fault, { fault: Kind }>;

/** The client's connection breaks; nothing more is said to it. */
export class ConnectionReset extends Error {}

/** What befalls a request before anything is done. A latency has been drawn by now: its `min` is its `max`. Throws an `Ec2Error`, or a `ConnectionReset`. */
export async function befallRequest(faults: readonly Fault[]): Promise<void> {
  for (const { min } of of('latency', faults)) await sleep(min);
  if (of('reset', faults).some(({ when }) => when === 'before-commit')) throw new ConnectionReset();
  if (of('throttle', faults).length > 0 || of('token-buckets', faults).length > 0) {
    throw new Ec2Error('RequestLimitExceeded', 'Request limit exceeded.', 503);
  }
  for (const { code } of of('error', faults)) {
    const { message, status } = SERVER_ERRORS[code];
    throw new Ec2Error(code, message, status);
  }
}

/** The moment in the past that a read answers as of, if one of the faults says so. */
export function staleMoment(faults: readonly Fault[], operation: string, now: Date): Moment | undefined {
  const [stale] = isRead(operation) ? of('stale-read', faults) : [];
  return stale && { at: new Date(now.getTime() - stale.ms), mutationsAgo: stale.mutations };
}

/** What befalls the reply once everything is done. Throws a `ConnectionReset`. */
export function befallReply(faults: readonly Fault[], operation: string, reply: HttpReply): HttpReply {
  const resets = of('reset', faults);
  if (resets.some(({ when }) => when === 'after-commit')) throw new ConnectionReset();
  const [foreign] = of('foreign-reply', faults);
  if (foreign) return foreignReply(foreign.reply, operation, reply);
  if (of('truncated-reply', faults).length > 0) {
    const whole = wholeBody(reply);
    return { ...reply, body: [whole.subarray(0, Math.ceil(whole.length / 2))] };
  }
  return resets.some(({ when }) => when === 'during-reply') ? { ...reply, breaksOff: true } : reply;
}

function of<Kind extends FaultKind>(kind: Kind, faults: readonly Fault[]): FaultOf<Kind>[] {
  return faults.filter((each): each is FaultOf<Kind> => each.fault === kind);
}
