import type { Call } from '../../core/call.ts';
import { accountSetting } from '../../core/setting.ts';

/** Whether new volumes of an account in a region are encrypted without being asked for. */
export const encryptionByDefault = accountSetting('ebs-encryption-by-default', false);

const chosenKey = accountSetting<string | undefined>('ebs-default-kms-key', undefined);

/** The key that encrypts where a request names none: the one chosen, else Amazon's for the account. */
export const defaultKmsKey = (call: Call): string =>
  chosenKey.get(call) ?? `arn:aws:kms:${call.region.name}:${call.account.id}:key/aws-ebs`;

/** Chooses the default key by id, alias or ARN; none takes Amazon's again. Returns its ARN. */
export function chooseDefaultKmsKey(call: Call, key: string | undefined): string {
  const path = key && /^alias\//.test(key) ? key : `key/${key}`;
  const arn = key?.startsWith('arn:') ? key : `arn:aws:kms:${call.region.name}:${call.account.id}:${path}`;
  chosenKey.set(call, key && arn);
  return defaultKmsKey(call);
}
