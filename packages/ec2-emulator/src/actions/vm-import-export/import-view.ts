import type { ImportImageTask, ImportSnapshotTask } from '@aws-sdk/client-ec2';
import type { ImportImageTaskRecord, ImportSnapshotTaskRecord } from '../../state/import-records.ts';
import { progressOf } from './tasks.ts';

/** The import of an image as EC2 describes it, but for tags. */
export function describedImportImage(record: ImportImageTaskRecord, now: Date): ImportImageTask {
  const { startedAt: _started, phase: _phase, disks, ImageId, ...task } = record;
  const progress = progressOf(record, now);
  const completed = progress.Status === 'completed';
  return {
    ...task,
    ...progress,
    ...(completed && { ImageId }),
    SnapshotDetails: disks.map(({ SnapshotId, ...disk }) => ({
      ...disk,
      ...(completed && { SnapshotId }),
      Status: progress.Status,
    })),
  };
}

/** The import of a snapshot as EC2 describes it, but for tags. */
export function describedImportSnapshot(record: ImportSnapshotTaskRecord, now: Date): ImportSnapshotTask {
  const { startedAt: _started, phase: _phase, disk, ...task } = record;
  const { SnapshotId, ...detail } = disk;
  const progress = progressOf(record, now);
  const completed = progress.Status === 'completed';
  return { ...task, SnapshotTaskDetail: { ...detail, ...(completed && { SnapshotId }), ...progress } };
}
