import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { instanceState } from '../instances/instance-view.ts';
import { attachedInterface } from './own-interface.ts';
import { detached, settlesLater } from './settling-attachments.ts';

/** The interface an instance was launched with stays with it. Detaching takes a while unless it is forced. */
export default action('DetachNetworkInterface', (input, call) => {
  const { region, now } = call;
  const networkInterface = attachedInterface(region, input.AttachmentId);
  const { Attachment } = networkInterface;
  if (Attachment?.DeviceIndex === 0) {
    const card = Attachment.NetworkCardIndex ?? 0;
    throw errors.operationNotPermitted(
      `The network interface at device index 0 and networkCard index ${card} cannot be detached.`,
    );
  }
  if (Attachment?.Status === 'detaching' && !input.Force) return {};
  const instance = region.instances.get(Attachment?.InstanceId ?? '');
  const settling = instance && !input.Force && settlesLater(call, instanceState(instance, now));
  region.networkInterfaces.put(
    settling
      ? { ...networkInterface, Attachment: { ...Attachment, Status: 'detaching' }, ...settling }
      : detached(networkInterface),
  );
  return {};
});
