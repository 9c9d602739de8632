import { constants, createHash, publicEncrypt } from 'node:crypto';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { readPublicKey } from '../key-pairs/public-key-files.ts';
import { instanceState } from './instance-view.ts';
import { shownInstance } from './shown-instances.ts';

/** The administrator's password of a Windows instance, encrypted for its key pair, once the instance has run. */
export default action('GetPasswordData', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  const [keyPair] = call.region.keyPairs.where('name', instance.KeyName ?? '');
  const ready = instance.Platform !== undefined && instanceState(instance, call.now) === 'running';
  const PasswordData = ready && keyPair?.PublicKey ? encrypted(call, instance, keyPair.PublicKey) : '';
  return { InstanceId: instance.InstanceId, Timestamp: call.now, PasswordData };
});

function encrypted(call: Call, { InstanceId }: InstanceRecord, openSsh: string): string {
  const { key } = readPublicKey(openSsh, InstanceId);
  // Derived, so that every answer for an instance decrypts to the same password.
  const password = createHash('sha256')
    .update(`${call.account.secretAccessKey} ${InstanceId}`)
    .digest('base64');
  const plain = Buffer.from(password.slice(0, 32));
  return publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, plain).toString('base64');
}
