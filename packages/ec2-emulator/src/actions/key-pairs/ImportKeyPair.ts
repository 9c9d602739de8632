import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { importedFingerprint } from './key-material.ts';
import { checkNewName } from './key-names.ts';
import { readPublicKey } from './public-key-files.ts';

export default action('ImportKeyPair', (input, call) => {
  const { KeyName = '', PublicKeyMaterial = new Uint8Array() } = input;
  checkNewName(call.region, KeyName);
  const tags = requestedTags(input.TagSpecifications, 'key-pair');
  const { key, text } = readPublicKey(Buffer.from(PublicKeyMaterial).toString(), KeyName);
  const keyPair = call.region.keyPairs.put({
    KeyPairId: newId(call, 'key'),
    KeyName,
    KeyType: key.asymmetricKeyType === 'rsa' ? 'rsa' : 'ed25519',
    KeyFingerprint: importedFingerprint(key),
    PublicKey: text,
    CreateTime: call.now,
  });
  addTags(call.region, 'key-pair', keyPair.KeyPairId, tags);
  const { KeyPairId, KeyFingerprint } = keyPair;
  return { KeyPairId, KeyName, KeyFingerprint, Tags: tagsOf(call.region, KeyPairId) };
});
