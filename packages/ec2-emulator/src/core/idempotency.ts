import { createHash } from 'node:crypto';
import { replyId } from '../state/kinds.ts';
import { packed, unpacked } from '../state/packed.ts';
import type { RememberedReply } from '../state/records.ts';
import type { RegionState } from '../state/world.ts';
import type { Call } from './call.ts';
import { Ec2Error } from './errors.ts';

/** How long a client token is remembered at least. */
export const REMEMBERED_MS = 24 * 60 * 60 * 1000;
const MAX_TOKEN = 64;

/** A request, as far as its repetition is the same one. */
interface Request {
  readonly operation: string;
  readonly input: Record<string, unknown>;
  /** The Availability Zone within which its token counts; undefined for the whole region. */
  readonly zone?: string | undefined;
  /** A test for whether a reply is remembered for longer than a day, made when there is one to be tested. */
  readonly lasting?: (() => (reply: unknown) => boolean) | undefined;
}

/**
 * Gives what a request has given the first time it came with its client token; runs it when that is now.
 * Throws `IdempotentParameterMismatch` when the token comes with other parameters.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html
 */
export function once<T>(
  { region, now }: Pick<Call, 'region' | 'now'>,
  { operation, input, zone, lasting }: Request,
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
  const request = { operation, clientToken, zone, inputDigest: digest(input) };
  const { rememberedReplies } = region;
  const remembered = rememberedReplies.get(replyId(request));
  if (remembered && (!isOld(remembered, now) || lasting?.()(unpacked(remembered.reply)))) {
    if (remembered.inputDigest === request.inputDigest) return unpacked(remembered.reply) as T;
    throw new Ec2Error(
      'IdempotentParameterMismatch',
      'Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
    );
  }
  const reply = run();
  forgetOld(region, { operation, lasting }, now);
  rememberedReplies.put({ ...request, at: now.getTime(), reply: packed(reply) });
  return reply;
}

const isOld = ({ at }: RememberedReply, now: Date): boolean => now.getTime() - at >= REMEMBERED_MS;

/**
 * Replies are in the order they were given, so the old ones come first. One that lasts is put last, which keeps it from
 * being looked at for another day.
 */
function forgetOld(
  { rememberedReplies }: RegionState,
  { operation, lasting }: Pick<Request, 'operation' | 'lasting'>,
  now: Date,
): void {
  let lasts: ((reply: unknown) => boolean) | undefined;
  for (const remembered of rememberedReplies) {
    if (!isOld(remembered, now)) return;
    if (remembered.operation !== operation) continue;
    rememberedReplies.delete(replyId(remembered));
    lasts ??= lasting?.();
    if (lasts?.(unpacked(remembered.reply))) rememberedReplies.put({ ...remembered, at: now.getTime() });
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
