import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import type { InstanceRecord, VolumeAttachmentRecord, VolumeRecord } from '../../state/compute-records.ts';
import { stateAt } from '../../state/phase.ts';

/** A volume as an instance has it: with the attachment to that instance, of which it may have others. */
export type AttachedVolume = VolumeRecord & { readonly attachment: VolumeAttachmentRecord };

type Moment = Pick<Call, 'region' | 'now'>;

/** The volumes attached to an instance, those on their way to it or from it included. */
export function attachedVolumes(call: Moment, instanceId: string): AttachedVolume[] {
  return call.region.volumes.where('instance', instanceId).flatMap((volume) => {
    const attachment = attachmentsOf(volume, call.now).find((each) => each.instanceId === instanceId);
    return attachment ? [{ ...volume, attachment }] : [];
  });
}

/** Throws unless an instance, which is EBS-backed or should be, has a volume to boot from. */
export function checkRootVolume(call: Moment, instance: InstanceRecord): void {
  const { InstanceId, RootDeviceName } = instance;
  if (attachedVolumes(call, InstanceId).some(({ attachment }) => attachment.device === RootDeviceName))
    return;
  throw errors.invalidParameterValue(
    `Invalid value '${InstanceId}' for instanceId. Instance does not have a volume attached at root (${RootDeviceName})`,
  );
}

/** A volume's attachments at a moment, those that are being made or undone included. */
export function attachmentsOf(volume: VolumeRecord, now: Date): VolumeAttachmentRecord[] {
  return volume.attachments.filter(({ phase }) => stateAt(phase, now) !== 'detached');
}

/** The volume with an attachment, in place of the one it has to that instance. */
export function withAttachment(volume: VolumeRecord, attachment: VolumeAttachmentRecord): VolumeRecord {
  const { attachments, ...rest } = withoutAttachment(volume, attachment.instanceId);
  return { ...rest, attachments: [...attachments, attachment] };
}

/** The volume without its attachment to an instance. */
export function withoutAttachment(volume: VolumeRecord, instanceId: string): VolumeRecord {
  const { attachment: _attachment, ...record } = volume as VolumeRecord & Partial<AttachedVolume>;
  return { ...record, attachments: volume.attachments.filter((each) => each.instanceId !== instanceId) };
}
