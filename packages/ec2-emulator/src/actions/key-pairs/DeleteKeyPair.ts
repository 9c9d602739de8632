import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { checkId } from '../../core/find.ts';

/** Deleting a key pair that does not exist succeeds, as in EC2; the reply then names no id. */
export default action('DeleteKeyPair', (input, call) => {
  const { KeyName, KeyPairId } = input;
  const { keyPairs, tags } = call.region;
  if (KeyName === undefined && KeyPairId === undefined) throw errors.missingParameter('KeyName');
  if (KeyPairId !== undefined) checkId(keyPairs.idFormat, KeyPairId);
  const keyPair = keyPairs.get(KeyPairId) ?? keyPairs.where('name', KeyName ?? '')[0];
  if (!keyPair) return { Return: true };
  keyPairs.delete(keyPair.KeyPairId);
  tags.delete(keyPair.KeyPairId);
  return { Return: true, KeyPairId: keyPair.KeyPairId };
});
