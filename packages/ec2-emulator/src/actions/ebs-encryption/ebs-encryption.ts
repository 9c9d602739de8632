import { createHash } from 'node:crypto';
import type { Call } from '../../core/call.ts';
import { accountSetting } from '../../core/setting.ts';

/** Whether new volumes of an account in a region are encrypted without being asked for. */
export const encryptionByDefault = accountSetting('ebs-encryption-by-default', false);

const chosenKey = accountSetting<string | undefined>('ebs-default-kms-key', undefined);

/** By which the default key is told of until another is chosen. */
const AMAZONS_ALIAS = 'alias/aws/ebs';

/** The ARN of the key that Amazon manages for an account in a region, always the same. */
export function amazonsKey({ region, account }: Pick<Call, 'region' | 'account'>): string {
  const digits = createHash('sha256').update(`${account.id}/${region.name}/${AMAZONS_ALIAS}`).digest('hex');
  const id = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  return `arn:aws:kms:${region.name}:${account.id}:key/${id}`;
}

/** The key that encrypts where a request names none: the one chosen, else Amazon's for the account. */
export const defaultKmsKey = (call: Call): string => chosenKey.get(call) ?? amazonsKey(call);

/** The default key as it is told: the one chosen, else the alias of Amazon's. */
export const toldKmsKey = (call: Call): string => chosenKey.get(call) ?? AMAZONS_ALIAS;

/** Chooses the default key by id, alias or ARN; none takes Amazon's again. Returns it as it is told. */
export function chooseDefaultKmsKey(call: Call, key: string | undefined): string {
  const path = key && /^alias\//.test(key) ? key : `key/${key}`;
  const arn = key?.startsWith('arn:') ? key : `arn:aws:kms:${call.region.name}:${call.account.id}:${path}`;
  chosenKey.set(call, key && arn);
  return toldKmsKey(call);
}
