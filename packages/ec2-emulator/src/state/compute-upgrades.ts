import type {
  InstanceRecord,
  VolumeAttachmentRecord,
  VolumeModificationRecord,
  VolumeRecord,
} from './compute-records.ts';
import { type Phase, turning } from './phase.ts';

/** Instances did not tell options that have always been the usual ones. */
export const upgradedInstance = (before: InstanceRecord): InstanceRecord => ({
  ...before,
  MaintenanceOptions: { RebootMigration: 'default', ...before.MaintenanceOptions },
  NetworkPerformanceOptions: { BandwidthWeighting: 'default', ...before.NetworkPerformanceOptions },
});

interface EarlierVolume extends Omit<VolumeRecord, 'attachments' | 'modification'> {
  readonly attachments?: readonly VolumeAttachmentRecord[];
  readonly attachment?: VolumeAttachmentRecord | undefined;
  readonly modification?: VolumeModificationRecord | EarlierModification | undefined;
}

interface EarlierModification extends Omit<VolumeModificationRecord, 'phase' | 'completedAt'> {
  readonly phase: Phase<'modifying' | 'completed'>;
}

/** Volumes had one attachment at most, and were modified without being optimized. */
export function upgradedVolume(before: EarlierVolume): VolumeRecord {
  const { attachment, modification, ...volume } = before;
  return {
    ...volume,
    attachments: before.attachments ?? (attachment ? [attachment] : []),
    ...(modification && { modification: upgradedModification(modification) }),
  };
}

function upgradedModification(
  before: VolumeModificationRecord | EarlierModification,
): VolumeModificationRecord {
  if ('completedAt' in before) return before;
  const completedAt = new Date(before.phase.next?.at ?? before.startTime);
  return { ...before, phase: turning('modifying', 'optimizing', completedAt), completedAt };
}
