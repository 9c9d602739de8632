import { createHash } from 'node:crypto';
import { packed, unpacked } from '../state/packed.ts';
import type { RegionState } from '../state/world.ts';
import { Ec2Error } from './errors.ts';

const REMEMBERED_MS = 24 * 60 * 60 * 1000;
const MAX_TOKEN = 64;

/**
 * Runs a request unless its client token has been seen before: then answers as it did the first time.
 * Throws `IdempotentParameterMismatch` when the token comes with other parameters.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html
 */
export function once<T>(
  region: RegionState,
  operation: string,
  input: Record<string, unknown>,
  now: Date,
  run: () => T,
): T {
  const clientToken = input.ClientToken;
  if (typeof clientToken !== 'string' || clientToken === '') return run();
  if (clientToken.length > MAX_TOKEN) {
    throw new Ec2Error(
      'InvalidParameterValue',
      `Value (${clientToken}) for parameter clientToken is invalid. It must not be longer than ${MAX_TOKEN} characters.`,
    );
  }
  const inputDigest = digest(input);
  const remembered = region.rememberedReplies.get(`${operation} ${clientToken}`);
  if (remembered && now.getTime() - remembered.at < REMEMBERED_MS) {
    if (remembered.inputDigest === inputDigest) return unpacked(remembered.reply) as T;
    throw new Ec2Error(
      'IdempotentParameterMismatch',
      'Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
    );
  }
  const output = run();
  forgetExpired(region, now);
  region.rememberedReplies.put({
    operation,
    clientToken,
    inputDigest,
    at: now.getTime(),
    reply: packed(output),
  });
  return output;
}

/** Replies are in the order they were given, so what has expired comes first. */
function forgetExpired({ rememberedReplies }: RegionState, now: Date): void {
  for (const reply of rememberedReplies) {
    if (now.getTime() - reply.at < REMEMBERED_MS) return;
    rememberedReplies.delete(rememberedReplies.idOf(reply));
  }
}

function digest(input: Record<string, unknown>): string {
  const { ClientToken: _, DryRun: __, ...asked } = input;
  return createHash('sha256').update(JSON.stringify(asked, withSortedKeys)).digest('base64');
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
