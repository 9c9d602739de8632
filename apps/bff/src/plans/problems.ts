import type { Problem } from '@muster/contract';
import { Ec2Error } from '@muster/ec2-client';
import { InvalidInput } from '@muster/ec2-client/sdk';
import { UnresolvedRef } from '@muster/plans';
import { ec2Problem } from '../ec2/problem.ts';

/** Refused before anything was sent, because what the person saw is not what is there any more. */
export const changedMeanwhile: Problem = {
  type: 'changed-meanwhile',
  title: 'Somebody has changed this meanwhile',
  status: 409,
  detail: 'What is there now is not what the plan was made for. Nothing was sent for this step.',
  next: 'Look at the difference and make the plan again from what is there now.',
};

/** What a step waits for has not come true. Nothing was sent. */
export const waitedTooLong: Problem = {
  type: 'waited-too-long',
  title: 'What this step waits for has not happened',
  status: 504,
  detail: 'Muster waited for ten minutes. Nothing was sent for this step.',
  next: 'Go on once it has happened.',
};

/** Any failure of a step, without what should not be told of it. */
export function stepProblem(error: unknown): Problem {
  if (error instanceof Ec2Error) {
    return ec2Problem(error);
  }
  if (error instanceof UnresolvedRef) {
    return {
      type: 'unresolved-reference',
      title: 'An earlier step did not return what this one needs',
      status: 409,
      detail: `${capitalised(error.message)}. Nothing was sent for this step.`,
    };
  }
  if (error instanceof InvalidInput) {
    return {
      type: 'invalid-field',
      title: 'Some fields are not acceptable',
      status: 422,
      detail: `${error.path} ${error.message}. Nothing was sent for this step.`,
    };
  }
  return { type: 'internal', title: 'Muster failed to do this', status: 500 };
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
