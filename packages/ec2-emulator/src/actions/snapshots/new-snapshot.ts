import { type Call, newId, transitionEnd } from '../../core/call.ts';
import type { SnapshotRecord } from '../../state/compute-records.ts';
import { turning } from '../../state/phase.ts';

type Source = Pick<SnapshotRecord, 'VolumeSize' | 'VolumeId' | 'Encrypted' | 'KmsKeyId'> &
  Partial<Pick<SnapshotRecord, 'TransferType' | 'CompletionDurationMinutes'>>;

/** Makes a snapshot of a volume, pending until its transition is over. */
export function createSnapshot(call: Call, source: Source, Description: string): SnapshotRecord {
  return call.region.snapshots.put({
    SnapshotId: newId(call, 'snap'),
    OwnerId: call.account.id,
    VolumeId: source.VolumeId,
    VolumeSize: source.VolumeSize,
    Encrypted: source.Encrypted ?? false,
    ...(source.KmsKeyId && { KmsKeyId: source.KmsKeyId }),
    ...(source.TransferType && { TransferType: source.TransferType }),
    ...(source.CompletionDurationMinutes && {
      CompletionDurationMinutes: source.CompletionDurationMinutes,
    }),
    Description,
    StartTime: call.now,
    StorageTier: 'standard',
    FullSnapshotSizeInBytes: source.VolumeSize * 2 ** 30,
    phase: turning('pending', 'completed', transitionEnd(call)),
    sharedWith: [],
    sharedWithAll: false,
  });
}
