import type { EC2ServiceException } from '@aws-sdk/client-ec2';
import { Ec2Error, type TransportCode } from '../errors.ts';
import type { Call } from './call.ts';
import { notEc2 } from './envelope.ts';

/** System calls that come before anything is sent. */
const BEFORE_SENDING: ReadonlySet<unknown> = new Set(['connect', 'getaddrinfo']);

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html and …/ec2-api-throttling.html */
const THROTTLED: ReadonlySet<string> = new Set([
  'RequestLimitExceeded',
  'Throttling',
  'ThrottlingException',
  'RequestThrottled',
  'RequestThrottledException',
  'TooManyRequestsException',
  'EC2ThrottledException',
  'SlowDown',
]);
const PASSING: ReadonlySet<string> = new Set([
  'InternalError',
  'InternalFailure',
  'ServiceUnavailable',
  'Unavailable',
]);

/** Told with a 5xx, although EC2 has looked at the call and certainly done nothing. Same page, “Server error codes”. */
const NO_CAPACITY = /^Insufficient\w*Capacity$/;

/** Whether EC2 refused a call because too many were sent. */
export function isThrottle(code: string): boolean {
  return THROTTLED.has(code);
}

/** Credentials could not be had, so nothing was sent. */
export class CredentialsFailure extends Error {
  override readonly name = 'CredentialsFailure';
}

/** What went wrong with one attempt, as the one error that a transport rejects with. */
export function toEc2Error(error: unknown, call: Call, deadlineMs: number): Ec2Error {
  if (error instanceof Ec2Error) return error;
  if (error instanceof CredentialsFailure) {
    return ours(call, 'Muster.CredentialsUnavailable', error.message, { cause: error.cause });
  }
  if (call.signal.aborted) return givenUp(call, deadlineMs);
  if (isServiceException(error)) return refusal(error, call);
  return broken(error, call);
}

function refusal(error: EC2ServiceException, call: Call): Ec2Error {
  const status = error.$metadata.httpStatusCode;
  const throttled = isThrottle(error.name);
  const serverSide =
    !throttled && !NO_CAPACITY.test(error.name) && (PASSING.has(error.name) || (status ?? 0) >= 500);
  return new Ec2Error({
    operation: call.operation,
    code: error.name,
    message: error.message,
    requestId: call.reply?.requestId ?? error.$metadata.requestId,
    status,
    retryable: throttled || serverSide,
    outcome: serverSide ? unlessRead(call) : 'refused',
  });
}

function givenUp(call: Call, deadlineMs: number): Ec2Error {
  const timedOut = call.signal.reason instanceof DOMException && call.signal.reason.name === 'TimeoutError';
  return timedOut
    ? ours(
        call,
        'Muster.Timeout',
        `The endpoint did not answer ${call.operation} within ${deadlineMs / 1000} s.`,
        {
          retryable: true,
          outcome: unlessRead(call),
        },
      )
    : ours(call, 'Muster.Aborted', `${call.operation} was given up.`, { outcome: unlessRead(call) });
}

function broken(error: unknown, call: Call): Ec2Error {
  // The whole reply came, so it is the reply that is wrong and not the connection.
  if (call.reply) return notEc2(call, call.reply.status, 'a reply that cannot be parsed', error);
  if (!call.sent) {
    const why = error instanceof Error ? error.message : String(error);
    return ours(call, 'Muster.Unreachable', `${call.operation} could not be sent: ${why}`, { cause: error });
  }
  const code = systemCode(error);
  if (code === 'EADDRBLOCKED') {
    return ours(call, 'Muster.AddressNotAllowed', 'The endpoint is at an address that is not allowed.', {});
  }
  if (isCertificate(code)) {
    return ours(call, 'Muster.Unreachable', `The endpoint's certificate is not trusted (${code}).`, {});
  }
  if (neverSent(error)) {
    const why = code ? ` (${code})` : ' in time';
    return ours(call, 'Muster.Unreachable', `The endpoint cannot be reached${why}.`, { retryable: true });
  }
  const where = code && ` (${code})`;
  return ours(call, 'Muster.ConnectionLost', `The connection was lost during ${call.operation}${where}.`, {
    retryable: true,
    outcome: unlessRead(call),
    cause: error,
  });
}

/** The SDK names a reset a TimeoutError too, but only its own, for a connection that never came about, has no code. */
function neverSent(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(neverSent);
  if (!(error instanceof Error)) return false;
  if ('syscall' in error) return BEFORE_SENDING.has(error.syscall);
  return error.name === 'TimeoutError' && !('code' in error);
}

function ours(
  call: Call,
  code: TransportCode,
  message: string,
  rest: { retryable?: boolean; outcome?: Ec2Error['outcome']; cause?: unknown },
): Ec2Error {
  return new Ec2Error({ operation: call.operation, code, message, ...rest });
}

function unlessRead(call: Call): Ec2Error['outcome'] {
  return call.effect === 'read' || !call.sent ? 'refused' : 'unknown';
}

function isServiceException(error: unknown): error is EC2ServiceException {
  return error instanceof Error && '$fault' in error && '$metadata' in error;
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function isCertificate(code: string): boolean {
  return code.startsWith('CERT_') || code.startsWith('ERR_TLS') || /SELF_SIGNED|UNABLE_TO_/.test(code);
}
