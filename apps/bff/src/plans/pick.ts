import { compile, type JSONValue, search } from '@jmespath-community/jmespath';

/** Whether `expression` is JMESPath. */
export function isJmesPath(expression: string): boolean {
  try {
    compile(expression);
    return true;
  } catch {
    return false;
  }
}

/**
 * What JMESPath finds in an EC2 output; `null` when there is nothing. Times are taken as the ISO 8601 text that they
 * are in a stored plan.
 */
export function pick(output: unknown, expression: string): unknown {
  if (output === undefined) return null;
  return search(asJson(output), expression) ?? null;
}

/** An output as it is stored: JSON. */
export function asJson(output: unknown): JSONValue {
  return JSON.parse(JSON.stringify(output ?? null));
}
