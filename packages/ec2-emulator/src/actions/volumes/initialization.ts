import type { InitializationStatusDetails } from '@aws-sdk/client-ec2';
import type { VolumeRecord } from '../../state/compute-records.ts';

/** MiB/s at which a copy of a volume is initialized; EC2 does not say. */
const COPY_RATE = 300;

/**
 * How far a volume of a snapshot, or a copy of a volume, has been filled with its blocks at a moment; undefined for one
 * that began empty. At the default rate EC2 tells no time, and here it takes none.
 */
export function initializationOf(
  { SnapshotId, SourceVolumeId, Size, CreateTime, VolumeInitializationRate: rate }: VolumeRecord,
  now: Date,
): InitializationStatusDetails | undefined {
  if (!SnapshotId && !SourceVolumeId) return undefined;
  if (!SourceVolumeId && !rate) return { InitializationType: 'default', Progress: 100 };
  const needed = (Size * 1024) / (rate ?? COPY_RATE);
  const passed = Math.max(0, (now.getTime() - CreateTime.getTime()) / 1000);
  const Progress = Math.min(100, Math.floor((passed / needed) * 100));
  return {
    InitializationType: SourceVolumeId ? 'volume-copy' : 'provisioned-rate',
    Progress,
    ...(rate && { EstimatedTimeToCompleteInSeconds: Math.max(0, Math.ceil(needed - passed)) }),
  };
}
