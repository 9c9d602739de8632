import type { Problem, StepRecord } from '@muster/contract';
import type { Ec2Error } from '@muster/ec2-client';
import { stepProblem } from './problems.ts';

/** How a step turned out. */
export type StepOutcome = Pick<StepRecord, 'output' | 'requestId' | 'problem' | 'found' | 'unmet'> & {
  readonly state: 'done' | 'failed' | 'unknown' | 'conflict';
};

/** A step that EC2 has refused: nothing was changed by it. */
export function failed(error: Ec2Error): StepOutcome {
  return { state: 'failed', problem: stepProblem(error), requestId: error.requestId };
}

/** A step that may or may not have happened. */
export function unknown(error: Ec2Error): StepOutcome {
  return { state: 'unknown', problem: stepProblem(error.withUnknownOutcome()), requestId: error.requestId };
}

/** EC2 does not accept the connection's credentials: the plan pauses. */
export class CredentialsRefused extends Error {
  override readonly name = 'CredentialsRefused';
  readonly problem: Problem;
  /** Whether an earlier send of the step may have happened. */
  readonly uncertain: boolean;

  constructor(error: Ec2Error, uncertain: boolean) {
    super(error.message, { cause: error });
    this.problem = stepProblem(error);
    this.uncertain = uncertain;
  }
}

const CREDENTIALS: ReadonlySet<string> = new Set([
  'ExpiredToken',
  'InvalidClientTokenId',
  'MissingAuthenticationToken',
  'Muster.CredentialsUnavailable',
  'RequestExpired',
  'SignatureDoesNotMatch',
]);

/**
 * Whether an error is about the credentials and not about the call. `AuthFailure` is EC2's word for both: it is also
 * the refusal of an AMI that is not shared.
 */
export function isAboutCredentials({ code, message }: Ec2Error): boolean {
  return (
    CREDENTIALS.has(code) || (code === 'AuthFailure' && /credential|signature|access key/i.test(message))
  );
}
