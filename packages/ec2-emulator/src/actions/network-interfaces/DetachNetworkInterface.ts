import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { attachedInterface } from './own-interface.ts';

/** The interface an instance was launched with stays with it. */
export default action('DetachNetworkInterface', (input, { region }) => {
  const { Attachment, ...detached } = attachedInterface(region, input.AttachmentId);
  if (Attachment?.DeviceIndex === 0) {
    const card = Attachment.NetworkCardIndex ?? 0;
    throw errors.operationNotPermitted(
      `The network interface at device index 0 and networkCard index ${card} cannot be detached.`,
    );
  }
  region.networkInterfaces.put({ ...detached, Status: 'available' });
  return {};
});
