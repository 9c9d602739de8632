import { action } from '../../core/action.ts';
import { type Call, transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { VolumeAttachmentRecord } from '../../state/compute-records.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { instanceState } from '../instances/instance-view.ts';
import { describedAttachment } from './volume-view.ts';

export default action('DetachVolume', (input, call) => {
  const volume = find(call.region.volumes, input.VolumeId);
  const { attachment } = volume;
  if (!attachment || stateAt(attachment.phase, call.now) === 'detached') {
    throw new Ec2Error('IncorrectState', `Volume '${volume.VolumeId}' is in the 'available' state.`);
  }
  checkAttachedSo(volume.VolumeId, attachment, input.InstanceId, input.Device);
  checkNotRunningRoot(call, attachment);
  const detaching = {
    ...attachment,
    phase: turning('detaching' as const, 'detached' as const, transitionEnd(call)),
  };
  const over = stateAt(detaching.phase, call.now) === 'detached';
  call.region.volumes.put({ ...volume, attachment: over ? undefined : detaching });
  return {
    ...describedAttachment(volume.VolumeId, attachment, call.now),
    State: 'detaching' as const,
  };
});

function checkAttachedSo(
  volumeId: string,
  attachment: VolumeAttachmentRecord,
  instanceId: string | undefined,
  device: string | undefined,
): void {
  if (instanceId !== undefined && instanceId !== attachment.instanceId) {
    throw new Ec2Error(
      'InvalidAttachment.NotFound',
      `The volume '${volumeId}' is not attached to instance '${instanceId}'`,
    );
  }
  if (device !== undefined && device !== attachment.device) {
    throw new Ec2Error(
      'InvalidAttachment.NotFound',
      `The volume '${volumeId}' is not attached to instance '${attachment.instanceId}' as device '${device}'`,
    );
  }
}

function checkNotRunningRoot(call: Call, { instanceId, device }: VolumeAttachmentRecord): void {
  const instance = call.region.instances.get(instanceId);
  if (!instance || device !== instance.RootDeviceName) return;
  if (instanceState(instance, call.now) === 'stopped') return;
  throw errors.operationNotPermitted(
    `Unable to detach root volume '${device}' from instance '${instanceId}'`,
  );
}
