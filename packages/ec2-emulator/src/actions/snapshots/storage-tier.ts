import type { StorageTier } from '@aws-sdk/client-ec2';
import type { SnapshotRecord } from '../../state/compute-records.ts';
import { stateAt } from '../../state/phase.ts';

/** The tier a snapshot is in at a moment: archived until a restore is done, and again when a temporary one is over. */
export function storageTier({ tiering }: Pick<SnapshotRecord, 'tiering'>, now: Date): StorageTier {
  if (!tiering) return 'standard';
  switch (stateAt(tiering.phase, now)) {
    case 'archival-completed':
    case 'permanent-restore-in-progress':
    case 'temporary-restore-in-progress':
      return 'archive';
    case 'temporary-restore-completed':
      return tiering.restoreExpiry && tiering.restoreExpiry <= now ? 'archive' : 'standard';
    default:
      return 'standard';
  }
}
