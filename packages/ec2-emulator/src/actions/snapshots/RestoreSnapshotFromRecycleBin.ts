import { action } from '../../core/action.ts';
import { checkId, notFound } from '../../core/find.ts';
import { idFormats } from '../../state/id-format.ts';
import { describedSnapshot } from './seen-snapshots.ts';

export default action('RestoreSnapshotFromRecycleBin', ({ SnapshotId = '' }, call) => {
  const { binnedSnapshots, snapshots } = call.region;
  checkId(idFormats.snapshot, SnapshotId);
  const found = binnedSnapshots.get(SnapshotId);
  if (!found || found.binned.until <= call.now) throw notFound(idFormats.snapshot, [SnapshotId]);
  const { binned: _binned, ...snapshot } = found;
  binnedSnapshots.delete(SnapshotId);
  const { Description, Encrypted, OwnerId, Progress, StartTime, State, VolumeId, VolumeSize } =
    describedSnapshot(snapshots.put(snapshot), call.now);
  return { SnapshotId, Description, Encrypted, OwnerId, Progress, StartTime, State, VolumeId, VolumeSize };
});
