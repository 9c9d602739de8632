import { Ec2Error } from '../errors.ts';
import type { Call } from './call.ts';

/** A whole reply, before the SDK reads it. */
export interface RawReply {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * Checks that a reply is the service's answer to this call. Answers with the request id. Throws
 * `Muster.NotAnEc2Response`.
 */
export type ReplyCheck = (call: Call, reply: RawReply) => string;

/** An AWS Query reply opens and closes with these elements; STS names its error element differently. */
const ROOT = /^\s*(?:<\?xml[^>]*\?>\s*)?<(\w+)[\s>]/;
const REQUEST_ID = /<requestId>\s*([\w-]{1,128})\s*<\/requestId>/i;
const ERROR_ROOTS: ReadonlySet<string> = new Set(['Response', 'ErrorResponse']);
const HEAD = 1024;
const TAIL = 1024;

/** No EC2 field comes near this; the SDK's parser takes seconds over one that does. */
const LONGEST_TEXT = 2 * 1024 * 1024;

/**
 * Checks that a reply is EC2's answer to this call, because the SDK takes HTML, nothing at all or another operation's
 * XML for an empty success. Answers with the request id. Throws `Muster.NotAnEc2Response`.
 */
export const checkEnvelope: ReplyCheck = (call, { status, body }) => {
  const foreign = (what: string) => notEc2(call, status, what);
  if (body.length === 0) throw foreign('an empty reply');
  const head = body.toString('latin1', 0, HEAD).replace(/^\u00ef\u00bb\u00bf/, '');
  const root = ROOT.exec(head)?.[1];
  if (!root) throw foreign('a reply that is not XML');
  const expected = status < 300 ? root === `${call.operation}Response` : ERROR_ROOTS.has(root);
  if (!expected) throw foreign(`a reply that opens with <${root.slice(0, 80)}>`);
  const tail = body.toString('latin1', Math.max(0, body.length - TAIL)).trimEnd();
  if (!tail.endsWith(`</${root}>`)) throw foreign('a reply that was cut off');
  const requestId = (REQUEST_ID.exec(head) ?? REQUEST_ID.exec(tail))?.[1];
  if (!requestId) throw foreign('a reply without a request id');
  if (longestText(body) > LONGEST_TEXT) throw foreign('a reply with an oversized field');
  return requestId;
};

function longestText(body: Buffer): number {
  if (body.length <= LONGEST_TEXT) return 0;
  let longest = 0;
  for (let at = 0; at < body.length; ) {
    const next = body.indexOf(0x3c, at + 1);
    longest = Math.max(longest, (next < 0 ? body.length : next) - at);
    if (next < 0) break;
    at = next;
  }
  return longest;
}

/** The error of a call whose reply is not EC2's answer to it. */
export function notEc2(call: Call, status: number, what: string, cause?: unknown): Ec2Error {
  return new Ec2Error({
    operation: call.operation,
    code: 'Muster.NotAnEc2Response',
    message: `The endpoint answered ${call.operation} with ${what} (HTTP ${status}).`,
    status,
    retryable: status >= 500,
    outcome: call.effect === 'read' ? 'refused' : 'unknown',
    cause,
  });
}
