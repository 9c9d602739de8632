import type { VolumeModification, VolumeModificationState } from '@aws-sdk/client-ec2';
import type { VolumeModificationRecord, VolumeRecord } from '../../state/compute-records.ts';
import { stateAt } from '../../state/phase.ts';

/** The new size and performance are there once it is optimizing. */
export function modificationState(
  { phase, completedAt }: VolumeModificationRecord,
  now: Date,
): VolumeModificationState {
  return completedAt <= now ? 'completed' : stateAt(phase, now);
}

/** A volume's last modification as EC2 answers it, with its progress at a moment. */
export function describedModification(
  volume: VolumeRecord,
  modification: VolumeModificationRecord,
  now: Date,
): VolumeModification {
  const { original, startTime, completedAt } = modification;
  const ModificationState = modificationState(modification, now);
  const completed = ModificationState === 'completed';
  return {
    VolumeId: volume.VolumeId,
    ModificationState,
    Progress: completed ? 100 : progress(startTime, completedAt.getTime(), now),
    StartTime: startTime,
    ...(completed && { EndTime: completedAt }),
    OriginalSize: original.Size,
    OriginalVolumeType: original.VolumeType,
    OriginalIops: original.Iops,
    OriginalThroughput: original.Throughput,
    OriginalMultiAttachEnabled: original.MultiAttachEnabled,
    TargetSize: volume.Size,
    TargetVolumeType: volume.VolumeType,
    TargetIops: volume.Iops,
    TargetThroughput: volume.Throughput,
    TargetMultiAttachEnabled: volume.MultiAttachEnabled,
  };
}

function progress(start: Date, end: number, now: Date): number {
  const share = (now.getTime() - start.getTime()) / Math.max(end - start.getTime(), 1);
  return Math.min(99, Math.floor(share * 100));
}
