import { errors } from './errors.ts';

/** Throws when a request names an Outpost: no account here has one. */
export function checkOutpost(parameter: string, arn: string | undefined): void {
  if (arn === undefined || arn === '') return;
  const reason = /^arn:[\w-]+:outposts:[\w-]+:\d{12}:outpost\/op-[0-9a-f]{8,17}$/.test(arn)
    ? 'The Outpost does not exist.'
    : 'This is not the ARN of an Outpost.';
  throw errors.invalidParameterValue(`Value (${arn}) for parameter ${parameter} is invalid. ${reason}`);
}
