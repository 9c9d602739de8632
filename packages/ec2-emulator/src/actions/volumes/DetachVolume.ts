import { action } from '../../core/action.ts';
import { type Call, transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { VolumeAttachmentRecord, VolumeRecord } from '../../state/compute-records.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { instanceState } from '../instances/instance-view.ts';
import { attachmentsOf, withAttachment, withoutAttachment } from './attached-volumes.ts';
import { describedAttachment } from './volume-view.ts';

/** No volume gets stuck here, so `Force` detaches as any other request does. */
export default action('DetachVolume', (input, call) => {
  const volume = find(call.region.volumes, input.VolumeId);
  if (input.InstanceId !== undefined) find(call.region.instances, input.InstanceId);
  const attachment = attachmentAsked(call, volume, input.InstanceId);
  if (stateAt(attachment.phase, call.now) === 'detaching') {
    throw new Ec2Error('IncorrectState', `Volume '${volume.VolumeId}' is in the 'detaching' state.`);
  }
  if (input.Device !== undefined && input.Device !== attachment.device) {
    throw new Ec2Error(
      'InvalidAttachment.NotFound',
      `The volume '${volume.VolumeId}' is not attached to instance '${attachment.instanceId}' as device '${input.Device}'`,
    );
  }
  checkNotRunningRoot(call, attachment);
  const detaching = {
    ...attachment,
    phase: turning('detaching' as const, 'detached' as const, transitionEnd(call)),
  };
  const over = stateAt(detaching.phase, call.now) === 'detached';
  call.region.volumes.put(
    over ? withoutAttachment(volume, attachment.instanceId) : withAttachment(volume, detaching),
  );
  return {
    ...describedAttachment(volume.VolumeId, attachment, call.now),
    State: 'detaching' as const,
  };
});

/** The attachment to the instance named; without one, the only one there is. */
function attachmentAsked(call: Call, volume: VolumeRecord, instanceId?: string): VolumeAttachmentRecord {
  const attachments = attachmentsOf(volume, call.now);
  const [only, another] = attachments;
  if (!only) throw new Ec2Error('IncorrectState', `Volume '${volume.VolumeId}' is in the 'available' state.`);
  if (instanceId === undefined && another) {
    throw errors.invalidParameterCombination(
      `The volume '${volume.VolumeId}' is attached to more than one instance. Specify the instance to detach it from.`,
    );
  }
  const asked = attachments.find((each) => each.instanceId === (instanceId ?? only.instanceId));
  if (asked) return asked;
  throw new Ec2Error(
    'InvalidAttachment.NotFound',
    `The volume '${volume.VolumeId}' is not attached to instance '${instanceId}'`,
  );
}

function checkNotRunningRoot(call: Call, { instanceId, device }: VolumeAttachmentRecord): void {
  const instance = call.region.instances.get(instanceId);
  if (!instance || device !== instance.RootDeviceName) return;
  if (instanceState(instance, call.now) === 'stopped') return;
  throw errors.operationNotPermitted(
    `Unable to detach root volume '${device}' from instance '${instanceId}'`,
  );
}
