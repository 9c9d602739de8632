import { Ec2Error, errors } from '../../core/errors.ts';
import { checkQuota } from '../../core/quota.ts';
import type { RegionState } from '../../state/world.ts';

/**
 * Throws when there can't be a new key pair of this name: malformed, taken (`InvalidKeyPair.Duplicate`), or one too
 * many.
 */
export function checkNewName(region: RegionState, name: string): void {
  if (!/^[\x20-\x7e]{1,255}$/.test(name) || name.trim() !== name) {
    throw errors.invalidParameterValue(
      `Value (${name}) for parameter KeyName is invalid. It must have 1 to 255 ASCII characters and neither begin nor end with a space.`,
    );
  }
  if (region.keyPairs.where('name', name).length > 0) {
    throw new Ec2Error('InvalidKeyPair.Duplicate', `The keypair already exists`);
  }
  checkQuota('keyPairs', region.keyPairs);
}

/** The error for key names of which no key pair is known. */
export function unknownNames(names: readonly string[]): Ec2Error {
  const message =
    names.length === 1
      ? `The key pair '${names[0]}' does not exist`
      : `The key pairs '${names.join(', ')}' do not exist`;
  return new Ec2Error('InvalidKeyPair.NotFound', message);
}
