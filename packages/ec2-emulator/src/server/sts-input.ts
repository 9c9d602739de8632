import { Ec2Error } from '../core/errors.ts';
import { type Policy, readPolicy } from '../rights/policy.ts';

interface TextRules {
  readonly min: number;
  readonly max: number;
  readonly pattern?: RegExp;
}

/** A parameter that must be there and look like this. Throws `ValidationError` in STS's words. */
export function requiredText(
  params: URLSearchParams,
  name: string,
  { min, max, pattern }: TextRules = { min: 1, max: Number.POSITIVE_INFINITY },
): string {
  const value = params.get(name);
  const at = memberOf(name);
  if (!value) throw invalid(`Value null at '${at}' failed to satisfy constraint: Member must not be null`);
  const fails = (expectation: string) =>
    invalid(`Value '${value}' at '${at}' failed to satisfy constraint: Member must ${expectation}`);
  if (value.length < min) throw fails(`have length greater than or equal to ${min}`);
  if (value.length > max) throw fails(`have length less than or equal to ${max}`);
  if (pattern && !pattern.test(value)) throw fails(`satisfy regular expression pattern: ${pattern.source}`);
  return value;
}

/** How long a session is to last. Throws `ValidationError` for less than 15 minutes and for more than it may. */
export function duration(
  params: URLSearchParams,
  { max, otherwise }: { readonly max: number; readonly otherwise: number },
): number {
  const given = params.get('DurationSeconds') ?? String(otherwise);
  const seconds = Number(given);
  if (Number.isInteger(seconds) && seconds >= 900 && seconds <= max) return seconds;
  const bound = seconds > max ? `less than or equal to ${max}` : 'greater than or equal to 900';
  throw invalid(
    `Value '${given}' at 'durationSeconds' failed to satisfy constraint: Member must have value ${bound}`,
  );
}

/** A session's own policy and how much of what one may be it takes, if the request has one. */
export function sessionPolicy(params: URLSearchParams): { policy: Policy; packedSize: string } | undefined {
  const text = params.get('Policy');
  if (!text) return undefined;
  const packedSize = String(Math.ceil((text.length / MAX_POLICY) * 100));
  try {
    return { policy: readPolicy(JSON.parse(text)), packedSize };
  } catch (error) {
    throw new Ec2Error('MalformedPolicyDocument', error instanceof Error ? error.message : String(error));
  }
}

/** A `ValidationError` of STS's. */
export function invalid(what: string): Ec2Error {
  return new Ec2Error('ValidationError', `1 validation error detected: ${what}`);
}

const MAX_POLICY = 2048;

const memberOf = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
