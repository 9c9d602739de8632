import type { Call } from '../../core/call.ts';
import { retained, retention } from '../../core/retention.ts';
import type { SnapshotRecord } from '../../state/compute-records.ts';

/** Deletes a snapshot, into the Recycle Bin where a rule retains it; its tags stay with it there. */
export function deleteSnapshot(call: Call, snapshot: SnapshotRecord): void {
  const { snapshots, binnedSnapshots, tags } = call.region;
  const binned = retained(retention.get(call)?.snapshotDays, call.now);
  if (binned) binnedSnapshots.put({ ...snapshot, binned });
  else tags.delete(snapshot.SnapshotId);
  snapshots.delete(snapshot.SnapshotId);
}
