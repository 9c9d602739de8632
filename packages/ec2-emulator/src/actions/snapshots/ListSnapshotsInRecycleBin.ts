import { action } from '../../core/action.ts';
import { page } from '../../core/paging.ts';

export default action('ListSnapshotsInRecycleBin', (input, call) => {
  const { binnedSnapshots } = call.region;
  const wanted = input.SnapshotIds?.length ? new Set(input.SnapshotIds) : undefined;
  const kept = [...binnedSnapshots].filter(
    ({ SnapshotId, binned }) => binned.until > call.now && (!wanted || wanted.has(SnapshotId)),
  );
  const { items, NextToken } = page(kept, input, { min: 5, max: 1000 }, (each) =>
    binnedSnapshots.positionOf(each),
  );
  const Snapshots = items.map(({ SnapshotId, Description, VolumeId, binned }) => ({
    SnapshotId,
    Description,
    VolumeId,
    RecycleBinEnterTime: binned.at,
    RecycleBinExitTime: binned.until,
  }));
  return { Snapshots, NextToken };
});
