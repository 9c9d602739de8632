import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { accountSetting } from '../../core/setting.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-performance-instances-unlimited-mode.html */
const AT_FIRST: Readonly<Record<string, string>> = {
  t2: 'standard',
  t3: 'unlimited',
  t3a: 'unlimited',
  t4g: 'unlimited',
  t8i: 'unlimited',
};

const chosen = accountSetting<Readonly<Record<string, string>>>('default-credit-specifications', {});

/** How new instances of a burstable family earn CPU where the launch does not say. */
export const defaultCredits = (call: Call, family: string): string =>
  chosen.get(call)[family] ?? AT_FIRST[family] ?? 'unlimited';

/** Chooses how, from now on. Throws for what is neither `standard` nor `unlimited`. */
export function chooseDefaultCredits(call: Call, family: string, credits: string): void {
  if (credits !== 'standard' && credits !== 'unlimited') {
    throw errors.invalidParameterValue(`Value (${credits}) for parameter cpuCredits is invalid.`);
  }
  chosen.set(call, { ...chosen.get(call), [family]: credits });
}

/** Throws unless a family is burstable. */
export function checkBurstable(family: string): void {
  if (family in AT_FIRST) return;
  throw errors.invalidParameterValue(`Value (${family}) for parameter instanceFamily is invalid.`);
}
