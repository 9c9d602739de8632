import { errors } from './errors.ts';

/** Throws `InvalidParameterValue` for a value of a parameter that EC2 has no such of; none given is fine. */
export function checkOneOf(parameter: string, value: string | undefined, accepted: readonly string[]): void {
  if (value === undefined || accepted.includes(value)) return;
  throw errors.invalidParameterValue(`Value (${value}) for parameter ${parameter} is invalid.`);
}
