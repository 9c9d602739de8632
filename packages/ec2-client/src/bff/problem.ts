import { Ec2Error, transportProblems } from '../errors.ts';

/** What of `application/problem+json` tells of an EC2 call; everything is optional because anything may answer. */
interface CallProblem {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly ec2Code?: string;
  readonly requestId?: string;
}

const codes = new Map<string | undefined, string>(
  Object.entries(transportProblems).map(([code, type]) => [type, code]),
);

/** Failures that pass: the BFF or EC2 was too busy, or did not answer in time. */
const PASSING: ReadonlySet<number> = new Set([429, 503, 504]);

/**
 * The error behind a BFF's answer of `status`, the same as the BFF's own transport had. Where it was the BFF that refused,
 * the code is `Muster.` with the problem's type: `Muster.not-signed-in`.
 */
export function problemError(operation: string, status: number, body: unknown): Ec2Error {
  const problem: CallProblem = typeof body === 'object' && body !== null ? body : {};
  return new Ec2Error({
    operation,
    code: problem.ec2Code ?? codes.get(problem.type) ?? `Muster.${problem.type ?? 'NotTheBff'}`,
    message: problem.detail ?? problem.title ?? `Muster answered with HTTP ${status}.`,
    requestId: problem.requestId,
    status,
    retryable: PASSING.has(status),
    outcome: problem.type === 'ec2-outcome-unknown' ? 'unknown' : 'refused',
  });
}

/** The browser got no answer from the BFF: offline, broken or given up by the caller. */
export function noAnswer(operation: string, cause: unknown, signal: AbortSignal | undefined): Ec2Error {
  return signal?.aborted
    ? new Ec2Error({ operation, code: 'Muster.Aborted', message: `${operation} was given up.`, cause })
    : new Ec2Error({
        operation,
        // Not EC2's connection: nothing is known of that.
        code: 'Muster.unreachable',
        message: 'Muster does not answer.',
        retryable: true,
        cause,
      });
}
