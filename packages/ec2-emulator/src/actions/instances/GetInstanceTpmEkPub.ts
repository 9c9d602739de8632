import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { asTpmt, newEndorsementKey } from './endorsement-key.ts';
import { shownInstance } from './shown-instances.ts';

/** The key of an instance is made when it is first asked for, and stays. */
export default action('GetInstanceTpmEkPub', (input, call) => {
  const { KeyType = 'rsa-2048', KeyFormat = 'der' } = input;
  const instance = shownInstance(call, input.InstanceId);
  const { InstanceId, attributes } = instance;
  if (!instance.TpmSupport) {
    throw errors.unsupportedOperation(`The instance '${InstanceId}' does not have NitroTPM enabled.`);
  }
  const der = attributes.endorsementKeys?.[KeyType] ?? newEndorsementKey(KeyType);
  call.region.instances.put({
    ...instance,
    attributes: { ...attributes, endorsementKeys: { ...attributes.endorsementKeys, [KeyType]: der } },
  });
  return { InstanceId, KeyType, KeyFormat, KeyValue: KeyFormat === 'der' ? der : asTpmt(KeyType, der) };
});
