import type { Problem } from '@muster/contract';
import { type Ec2Error, type TransportCode, transportProblems } from '@muster/ec2-client';
import { isThrottle } from '@muster/ec2-client/sdk';
import { ProblemError } from '../http/problem.ts';

type Words = Pick<Problem, 'type' | 'title'> & Partial<Pick<Problem, 'next'>>;

const ours: Record<TransportCode, Omit<Words, 'type'>> = {
  'Muster.Unreachable': {
    title: 'The EC2 endpoint cannot be reached',
    next: 'Check the connection’s endpoint and that it is up, then try again.',
  },
  'Muster.AddressNotAllowed': {
    title: 'The EC2 endpoint is at an address that is not allowed',
    next: 'Allow private networks for this connection if the address is yours.',
  },
  'Muster.Timeout': { title: 'EC2 did not answer in time', next: 'Try again.' },
  'Muster.ConnectionLost': { title: 'The connection to EC2 was lost', next: 'Try again.' },
  'Muster.NotAnEc2Response': {
    title: 'The endpoint did not return an EC2 response',
    next: 'Check that the connection’s endpoint is an EC2 Query API and not a proxy or a web page.',
  },
  'Muster.ReplyTooLarge': {
    title: 'EC2’s reply is too large',
    next: 'Ask for less: filter, or set MaxResults.',
  },
  'Muster.CredentialsUnavailable': {
    title: 'The connection has no usable credentials',
    next: 'Ask an administrator to enter the connection’s credentials again.',
  },
  'Muster.Aborted': { title: 'The call was given up' },
  'Muster.UnknownRegion': {
    title: 'This connection has no such region',
    next: 'Choose one of the connection’s regions.',
  },
  'Muster.RegionNotEnabled': {
    title: 'This region is not enabled for the account',
    next: 'Enable the region in the account’s settings, or choose another one.',
  },
  'Muster.NotAnswering': {
    title: 'The EC2 endpoint does not answer',
    next: 'Check that the endpoint is up. Muster tries it again by itself.',
  },
  'Muster.QueueTimeout': {
    title: 'Too many calls are waiting',
    next: 'Try again in a minute.',
  },
};

/** Told apart because each asks for something else of the person. Codes: EC2's “Error codes” reference. */
const DENIED: ReadonlySet<string> = new Set([
  'UnauthorizedOperation',
  'AccessDenied',
  'OptInRequired',
  'Blocked',
]);
const BAD_CREDENTIALS: ReadonlySet<string> = new Set([
  'AuthFailure',
  'InvalidClientTokenId',
  'SignatureDoesNotMatch',
  'RequestExpired',
  'ExpiredToken',
  'MissingAuthenticationToken',
  'PendingVerification',
]);

/** A failed EC2 call as a problem: EC2's code, words and request id are kept. */
export function ec2Problem(error: Ec2Error): Problem {
  return {
    ...wordsFor(error),
    status: statusFor(error),
    detail: error.message,
    operation: error.operation,
    ...(!isOurs(error.code) && { ec2Code: error.code }),
    ...(error.requestId && { requestId: error.requestId }),
  };
}

export function ec2ProblemError(error: Ec2Error): ProblemError {
  const { retryAfterSeconds } = error;
  return new ProblemError(
    ec2Problem(error),
    retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) },
  );
}

/** A region that a connection was told not to look at, or that does not exist. */
export const noSuchRegion = (detail: string): ProblemError =>
  new ProblemError({
    type: transportProblems['Muster.UnknownRegion'],
    ...ours['Muster.UnknownRegion'],
    status: 404,
    detail,
  });

function wordsFor(error: Ec2Error): Words {
  if (error.outcome === 'unknown') {
    return {
      type: 'ec2-outcome-unknown',
      title: 'The outcome is unknown',
      next: 'Look at the resource before you try again.',
    };
  }
  const { code } = error;
  if (isOurs(code)) return { type: transportProblems[code], ...ours[code] };
  if (isThrottle(code)) {
    return {
      type: 'ec2-throttled',
      title: 'EC2 is throttling requests',
      next: 'Try again in a few seconds.',
    };
  }
  if (BAD_CREDENTIALS.has(code)) {
    return {
      type: 'ec2-bad-credentials',
      title: 'EC2 does not accept the connection’s credentials',
      next: ours['Muster.CredentialsUnavailable'].next,
    };
  }
  if (DENIED.has(code)) {
    return {
      type: 'ec2-denied',
      title: 'The connection’s credentials do not allow this',
      next: 'Ask whoever manages the account for the permission.',
    };
  }
  if (error.retryable) return { type: 'ec2-failed', title: 'EC2 failed to do this', next: 'Try again.' };
  return { type: 'ec2-refused', title: 'EC2 refused this' };
}

/** EC2's 401 would read as “not signed in to Muster”, so what it thinks of the credentials is told as 403. */
function statusFor(error: Ec2Error): number {
  if (error.code === 'Muster.Timeout') return 504;
  if (error.code === 'Muster.UnknownRegion') return 404;
  if (error.code === 'Muster.RegionNotEnabled') return 403;
  if (error.retryable) return 503;
  if (isOurs(error.code) || (error.status ?? 0) >= 500) return 502;
  if (BAD_CREDENTIALS.has(error.code) || DENIED.has(error.code)) return 403;
  return error.code.endsWith('.NotFound') ? 404 : 400;
}

function isOurs(code: string): code is TransportCode {
  return Object.hasOwn(transportProblems, code);
}
