import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { checkOneOf } from '../../core/one-of.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { generateKeyPair } from './key-material.ts';
import { checkNewName } from './key-names.ts';

export default action('CreateKeyPair', (input, call) => {
  const { KeyName = '', KeyType = 'rsa', KeyFormat = 'pem' } = input;
  checkOneOf('KeyType', KeyType, ['rsa', 'ed25519']);
  checkOneOf('KeyFormat', KeyFormat, ['pem', 'ppk']);
  checkNewName(call.region, KeyName);
  const tags = requestedTags(input.TagSpecifications, 'key-pair');
  const { privateKey, publicKey, fingerprint } = generateKeyPair(KeyType, KeyFormat, KeyName);
  const keyPair = call.region.keyPairs.put({
    KeyPairId: newId(call, 'key'),
    KeyName,
    KeyType,
    KeyFingerprint: fingerprint,
    PublicKey: publicKey,
    CreateTime: call.now,
  });
  addTags(call.region, 'key-pair', keyPair.KeyPairId, tags);
  const Tags = tagsOf(call.region, keyPair.KeyPairId);
  return {
    KeyPairId: keyPair.KeyPairId,
    KeyName,
    KeyFingerprint: fingerprint,
    KeyMaterial: privateKey,
    // Describing says "no tags" with an empty list; creating leaves the list out.
    ...(Tags.length > 0 && { Tags }),
  };
});
