import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { addTags } from '../../core/tags.ts';
import { stateAt } from '../../state/phase.ts';
import { checkNewImageName } from '../images/image-names.ts';
import { createImage, imageTags, newImageId } from '../images/new-image.ts';
import { createSnapshot } from '../snapshots/new-snapshot.ts';

/** Makes an image with snapshots of its own of one that was stored and is still there. */
export default action('CreateRestoreImageTask', (input, call) => {
  const tags = imageTags(input.TagSpecifications);
  const stored = [...call.region.storeImageTasks].find(
    (task) => task.Bucket === input.Bucket && task.S3objectKey === input.ObjectKey,
  );
  const source =
    stored && stateAt(stored.phase, call.now) === 'Completed' && call.region.images.get(stored.AmiId);
  if (!source) {
    throw new Ec2Error(
      'InvalidParameter',
      `The object '${input.ObjectKey}' does not exist in the bucket '${input.Bucket}'.`,
    );
  }
  const Name = input.Name ?? `${source.Name} restored`;
  checkNewImageName(call, Name);
  const BlockDeviceMappings = source.BlockDeviceMappings.map((mapping) => {
    if (!mapping.Ebs?.SnapshotId) return mapping;
    const { VolumeSize = 1 } = mapping.Ebs;
    const { SnapshotId } = createSnapshot(
      call,
      { VolumeId: 'vol-ffffffff', VolumeSize, Encrypted: false },
      `Restored for ${Name}`,
    );
    addTags(call.region, 'snapshot', SnapshotId, tags.snapshot);
    return { ...mapping, Ebs: { ...mapping.Ebs, SnapshotId } };
  });
  const { phase: _phase, launchPermissions: _permissions, ImageLocation: _location, ...kept } = source;
  const { ImageId } = createImage(
    call,
    { ...kept, ImageId: newImageId(call), Name, BlockDeviceMappings },
    tags,
  );
  return { ImageId };
});
