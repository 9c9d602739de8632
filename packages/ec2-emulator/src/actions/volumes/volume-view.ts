import type { Volume, VolumeAttachment } from '@aws-sdk/client-ec2';
import type { VolumeAttachmentRecord, VolumeRecord } from '../../state/compute-records.ts';
import { stateAt } from '../../state/phase.ts';

/** A volume as DescribeVolumes answers it, but for tags. */
export function describedVolume(record: VolumeRecord, now: Date): Volume & { VolumeId: string } {
  const { phase, attachments, modification: _modification, autoEnableIO: _auto, ...volume } = record;
  const attached = attachments.flatMap((each) => describedAttachment(volume.VolumeId, each, now) ?? []);
  const made = stateAt(phase, now);
  return {
    ...volume,
    SnapshotId: volume.SnapshotId ?? '',
    State: attached.length > 0 && made === 'available' ? 'in-use' : made,
    Attachments: attached,
    // Nothing here is managed by a service for the account.
    Operator: { Managed: false },
  };
}

/** An attachment as EC2 answers it; undefined once it is detached. */
export function describedAttachment(
  VolumeId: string,
  attachment: VolumeAttachmentRecord,
  now: Date,
): VolumeAttachment | undefined {
  const State = stateAt(attachment.phase, now);
  if (State === 'detached') return undefined;
  return {
    VolumeId,
    InstanceId: attachment.instanceId,
    Device: attachment.device,
    DeleteOnTermination: attachment.deleteOnTermination,
    AttachTime: attachment.attachTime,
    State,
  };
}
