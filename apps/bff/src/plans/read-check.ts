import { createHash } from 'node:crypto';
import type { Check } from '@muster/contract';
import type { InputOf, OperationName } from '@muster/ec2-client';
import { inputFromJson, type SdkTransport } from '@muster/ec2-client/sdk';
import { canonical, holds, resolveRefs } from '@muster/plans';
import { pick } from './pick.ts';

/** What a check's read showed. */
export interface CheckResult {
  readonly holds: boolean;
  readonly found: unknown;
}

/** A fingerprint that needs more pages than this is too much to compare. */
const mostPages = 50;

/** A check whose references are replaced by what they stand for. @throws UnresolvedRef */
export function resolveCheck(check: Check, outputs: ReadonlyMap<string, unknown>): Check {
  return { ...check, input: resolveRefs(check.input, outputs, pick) };
}

/** SHA-256 over what a check reads and what it must show: the same for two checks that say the same. */
export function checkDigest({ operation, input, pick, equals, match = 'equal' }: Check): string {
  return createHash('sha256')
    .update([operation, canonical(input), pick, canonical(equals), match].join(' '))
    .digest('hex');
}

/**
 * Reads what a check is about and compares.
 *
 * @param check without references: see `resolveCheck`
 * @throws Ec2Error when the read fails
 */
export async function readCheck(transport: SdkTransport, check: Check): Promise<CheckResult> {
  const operation = check.operation as OperationName;
  const output = await readAll(transport, operation, inputFromJson(operation, check.input, 'utf8'));
  const found = pick(output, check.pick);
  return { holds: holds(check, found), found };
}

/** One output with the members of every page in its lists. */
async function readAll(transport: SdkTransport, operation: OperationName, input: object): Promise<unknown> {
  const whole: Record<string, unknown> = {};
  let next: unknown;
  for (let page = 0; page < mostPages; page++) {
    const given = next === undefined ? input : { ...input, NextToken: next };
    const { NextToken, ...members } = (await transport.send(
      operation,
      given as InputOf<typeof operation>,
    )) as Record<string, unknown>;
    for (const [name, value] of Object.entries(members)) {
      const before = whole[name];
      whole[name] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
    }
    if (!NextToken) break;
    next = NextToken;
  }
  return whole;
}
