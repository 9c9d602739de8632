import type { InstanceStateChange } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { attachedVolumes, withoutAttachment } from '../volumes/attached-volumes.ts';
import { instanceState } from './instance-view.ts';
import { changeState, noChange, transitionReason, USER_INITIATED } from './power.ts';

/** Terminates instances, protected or not, with what is to go with them. */
export const terminateInstances = (call: Call, instances: readonly InstanceRecord[]): InstanceStateChange[] =>
  instances.map((instance) => terminate(call, instance));

function terminate(call: Call, instance: InstanceRecord) {
  if (['shutting-down', 'terminated'].includes(instanceState(instance, call.now)))
    return noChange(call, instance);
  letGo(call, instance);
  return changeState(call, instance, 'shutting-down', 'terminated', {
    StateTransitionReason: transitionReason(call),
    StateReason: USER_INITIATED,
  });
}

/**
 * Interfaces and volumes go with the instance or stay without it, as each says. In EC2 they go when the shutdown is
 * over; here at once, so that what they occupy is free without anyone having to look at the clock.
 */
function letGo(call: Call, { InstanceId }: InstanceRecord): void {
  const { networkInterfaces, volumes, tags } = call.region;
  for (const { Attachment, ...kept } of networkInterfaces.where('instance', InstanceId)) {
    if (Attachment?.DeleteOnTermination) {
      networkInterfaces.delete(kept.NetworkInterfaceId);
      tags.delete(kept.NetworkInterfaceId);
    } else networkInterfaces.put({ ...kept, Status: 'available' });
  }
  for (const volume of attachedVolumes(call, InstanceId)) {
    const kept = withoutAttachment(volume, InstanceId);
    if (volume.attachment.deleteOnTermination && kept.attachments.length === 0) {
      volumes.delete(kept.VolumeId);
      tags.delete(kept.VolumeId);
    } else volumes.put({ ...kept, phase: { state: 'available' } });
  }
}
