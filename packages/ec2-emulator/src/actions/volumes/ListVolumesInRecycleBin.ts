import { action } from '../../core/action.ts';
import { page } from '../../core/paging.ts';

export default action('ListVolumesInRecycleBin', (input, call) => {
  const { binnedVolumes } = call.region;
  const wanted = input.VolumeIds?.length ? new Set(input.VolumeIds) : undefined;
  const kept = [...binnedVolumes].filter(
    ({ VolumeId, binned }) => binned.until > call.now && (!wanted || wanted.has(VolumeId)),
  );
  const { items, NextToken } = page(kept, input, { min: 5, max: 500 }, (each) =>
    binnedVolumes.positionOf(each),
  );
  const Volumes = items.map((volume) => ({
    VolumeId: volume.VolumeId,
    VolumeType: volume.VolumeType,
    State: 'available' as const,
    Size: volume.Size,
    Iops: volume.Iops,
    Throughput: volume.Throughput,
    AvailabilityZone: volume.AvailabilityZone,
    AvailabilityZoneId: volume.AvailabilityZoneId,
    SourceVolumeId: volume.SourceVolumeId,
    SnapshotId: volume.SnapshotId,
    CreateTime: volume.CreateTime,
    RecycleBinEnterTime: volume.binned.at,
    RecycleBinExitTime: volume.binned.until,
  }));
  return { Volumes, NextToken };
});
