import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { instanceState } from '../instances/instance-view.ts';
import { shownInstance } from '../instances/shown-instances.ts';
import { checkFits, checkOneMore } from './interface-limits.ts';
import { ownInterface } from './own-interface.ts';
import { settlesLater } from './settling-attachments.ts';

/** An interface attached later stays when its instance is terminated, unless that is changed. */
export default action('AttachNetworkInterface', (input, call) => {
  const { region, now } = call;
  const networkInterface = ownInterface(region, input.NetworkInterfaceId);
  const instance = shownInstance(call, input.InstanceId);
  const { InstanceId } = instance;
  const { DeviceIndex = 0, NetworkCardIndex = 0 } = input;
  if (DeviceIndex < 0) {
    throw errors.invalidParameterValue(`Value (${DeviceIndex}) for parameter deviceIndex is invalid.`);
  }
  if (networkInterface.Attachment) {
    throw new Ec2Error(
      'InvalidNetworkInterface.InUse',
      `Interface: [${networkInterface.NetworkInterfaceId}] in use.`,
    );
  }
  const state = instanceState(instance, now);
  if (!['running', 'stopped'].includes(state)) {
    throw new Ec2Error('IncorrectState', `Instance '${InstanceId}' is not 'running' or 'stopped'.`);
  }
  if (networkInterface.AvailabilityZone !== instance.Placement.AvailabilityZone) {
    throw errors.invalidParameterCombination(
      'You may not attach a network interface to an instance if they are not in the same availability zone',
    );
  }
  const attached = region.networkInterfaces.where('instance', InstanceId);
  const taken = attached.some(
    ({ Attachment }) =>
      Attachment?.DeviceIndex === DeviceIndex && (Attachment.NetworkCardIndex ?? 0) === NetworkCardIndex,
  );
  if (taken) {
    throw errors.invalidParameterValue(
      `Instance '${InstanceId}' already has an interface attached at device index '${DeviceIndex}'.`,
    );
  }
  checkOneMore(region, InstanceId);
  const settling = settlesLater(call, state);
  const Attachment = {
    AttachmentId: newId(call, 'eni-attach'),
    AttachTime: now,
    DeleteOnTermination: false,
    DeviceIndex,
    NetworkCardIndex,
    InstanceId,
    InstanceOwnerId: region.accountId,
    Status: settling ? ('attaching' as const) : ('attached' as const),
    ...(input.EnaSrdSpecification && { EnaSrdSpecification: input.EnaSrdSpecification }),
    ...(input.EnaQueueCount !== undefined && { EnaQueueCount: input.EnaQueueCount }),
  };
  checkFits(
    region,
    region.networkInterfaces.put({ ...networkInterface, Status: 'in-use', Attachment, ...settling }),
  );
  return { AttachmentId: Attachment.AttachmentId, NetworkCardIndex };
});
