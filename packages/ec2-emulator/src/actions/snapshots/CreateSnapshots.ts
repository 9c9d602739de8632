import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { checkOutpost } from '../../core/outposts.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { shownInstance } from '../instances/shown-instances.ts';
import { attachedVolumes } from '../volumes/attached-volumes.ts';
import { createSnapshot } from './new-snapshot.ts';

/** Snapshots of an instance's volumes, all as of the same moment. */
export default action('CreateSnapshots', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'snapshot');
  checkOutpost('outpostArn', input.OutpostArn);
  const { InstanceId, ExcludeBootVolume, ExcludeDataVolumeIds = [] } = input.InstanceSpecification ?? {};
  const instance = shownInstance(call, InstanceId);
  const attached = attachedVolumes(call, instance.InstanceId);
  const data = attached.filter(({ attachment }) => attachment.device !== instance.RootDeviceName);
  for (const id of ExcludeDataVolumeIds) {
    if (data.some(({ VolumeId }) => VolumeId === id)) continue;
    throw errors.invalidParameterValue(`The volume '${id}' is not a data volume of instance '${InstanceId}'`);
  }
  const volumes = (ExcludeBootVolume ? data : attached).filter(
    ({ VolumeId }) => !ExcludeDataVolumeIds.includes(VolumeId),
  );
  if (volumes.length === 0) {
    throw errors.invalidParameterValue(
      `There are no volumes of instance '${InstanceId}' to make snapshots of.`,
    );
  }
  const Snapshots = volumes.map((volume) => {
    const snapshot = createSnapshot(call, { ...volume, VolumeSize: volume.Size }, input.Description ?? '');
    const { SnapshotId } = snapshot;
    const copied = input.CopyTagsFromSource === 'volume' ? tagsOf(call.region, volume.VolumeId) : [];
    addTags(call.region, 'snapshot', SnapshotId, [...copied, ...tags]);
    const { Description, Encrypted, VolumeId, VolumeSize, StartTime, OwnerId } = snapshot;
    const Tags = tagsOf(call.region, SnapshotId);
    return {
      SnapshotId,
      Description,
      Encrypted,
      VolumeId,
      VolumeSize,
      StartTime,
      OwnerId,
      Tags,
      State: 'pending' as const,
      Progress: '',
    };
  });
  return { Snapshots };
});
