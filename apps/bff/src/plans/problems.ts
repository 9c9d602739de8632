import type { Problem } from '@muster/contract';
import { Ec2Error } from '@muster/ec2-client';

/** Refused before anything was sent, because what the person saw is not what is there any more. */
export const changedMeanwhile: Problem = {
  type: 'changed-meanwhile',
  title: 'Somebody has changed this meanwhile',
  status: 409,
  detail: 'What is there now is not what the plan was made for. Nothing was sent for this step.',
  next: 'Look at the difference and make the plan again from what is there now.',
};

/** Nobody can know whether the call took effect. */
export function outcomeUnknown(cause: Problem): Problem {
  return {
    ...cause,
    type: 'ec2-outcome-unknown',
    title: 'Nobody can tell whether this happened',
    next: 'Look at the resource itself before you do anything else to it.',
  };
}

/** Any failure of a step, without what should not be told of it. */
export function stepProblem(error: unknown): Problem {
  if (error instanceof Ec2Error) {
    return {
      type: error.outcome === 'unknown' ? 'ec2-outcome-unknown' : 'ec2-refused',
      title: error.code.startsWith('Muster.') ? 'EC2 could not be asked' : 'EC2 refused',
      status: 502,
      detail: error.message,
      ec2Code: error.code,
      operation: error.operation,
      ...(error.requestId && { requestId: error.requestId }),
    };
  }
  return { type: 'internal', title: 'Muster failed to do this', status: 500 };
}
