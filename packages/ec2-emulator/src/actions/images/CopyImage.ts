import type { BlockDeviceMapping } from '@aws-sdk/client-ec2';
import { regionNamed } from '../../catalogue/regions.ts';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { checkOutpost } from '../../core/outposts.ts';
import { addTags, tagsOf } from '../../core/tags.ts';
import { checkCopy, checkEncryption, copyOf } from '../snapshots/copies.ts';
import { createSnapshot } from '../snapshots/new-snapshot.ts';
import { type DescribedSnapshot, seenSnapshots } from '../snapshots/seen-snapshots.ts';
import { unavailableImage } from './deregistered-images.ts';
import { checkNewImageName } from './image-names.ts';
import { createImage, imageTags, newImageId } from './new-image.ts';
import { type SeenImage, seenImage } from './seen-images.ts';

export default action('CopyImage', (input, call) => {
  const { Name = '', SourceRegion = '', Description } = input;
  const tags = imageTags(input.TagSpecifications);
  checkOutpost('destinationOutpostArn', input.DestinationOutpostArn);
  if (!regionNamed(SourceRegion)) throw errors.invalidParameterValue(`Invalid region: ${SourceRegion}`);
  checkNewImageName(call, Name);
  const there = { ...call, region: call.world.region(call.account.id, SourceRegion) };
  const source = seenImage(there, input.SourceImageId ?? '').image;
  checkCopyable(source);
  const { Encrypted, KmsKeyId, SnapshotCopyCompletionDurationMinutes: minutes } = input;
  const asked = { Encrypted, KmsKeyId, minutes };
  checkCopy(call, asked, source.BlockDeviceMappings?.some(({ Ebs }) => Ebs?.Encrypted) ?? false);
  for (const { Ebs } of source.BlockDeviceMappings ?? []) if (Ebs) checkEncryption(Encrypted, Ebs);
  const ImageId = newImageId(call);
  const { BlockDeviceMappings = [], State: _state, Public: _public, ImageLocation: _there, ...kept } = source;
  const image = {
    ...kept,
    ImageId,
    Name,
    Description: Description ?? source.Description ?? '',
    BlockDeviceMappings: BlockDeviceMappings.map((mapping) =>
      copied(call, there, source, mapping, ImageId, asked),
    ),
    ImageOwnerAlias: undefined,
    DeprecationTime: undefined,
    LastLaunchedTime: undefined,
    // Told of images made by CreateImage only.
    SourceInstanceId: undefined,
    SourceImageId: source.ImageId,
    SourceImageRegion: SourceRegion,
  };
  const copiedTags = input.CopyImageTags
    ? tagsOf(there.region, source.ImageId).filter(({ Key }) => !Key?.startsWith('aws:'))
    : [];
  createImage(call, image, { ...tags, image: [...copiedTags, ...tags.image] });
  for (const { Ebs } of image.BlockDeviceMappings) {
    if (Ebs?.SnapshotId) addTags(call.region, 'snapshot', Ebs.SnapshotId, tags.snapshot);
  }
  return { ImageId };
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/CopyingAMIs.html */
function checkCopyable(image: SeenImage['image']): void {
  if (image.State !== 'available') {
    throw unavailableImage(image.ImageId);
  }
  if (image.RootDeviceType === 'instance-store') {
    throw errors.invalidParameterValue(
      `The image '${image.ImageId}' has an instance-store root device and can't be copied.`,
    );
  }
  if (image.ProductCodes?.some(({ ProductCodeType }) => ProductCodeType === 'marketplace')) {
    throw noStorageAccess();
  }
}

/** A copy reads the storage, which who may launch an image need not be allowed to. */
function readableSnapshot(call: Call, snapshotId: string): DescribedSnapshot {
  for (const { snapshot } of seenSnapshots(call)) if (snapshot.SnapshotId === snapshotId) return snapshot;
  throw noStorageAccess();
}

const noStorageAccess = () =>
  new Ec2Error('InvalidRequest', 'You do not have permission to access the storage of this ami');

function copied(
  call: Call,
  there: Call,
  source: SeenImage['image'],
  mapping: BlockDeviceMapping,
  imageId: string,
  asked: Parameters<typeof copyOf>[2],
): BlockDeviceMapping {
  const { Ebs } = mapping;
  if (!Ebs?.SnapshotId) return mapping;
  const original = readableSnapshot(there, Ebs.SnapshotId);
  const snapshot = createSnapshot(
    call,
    copyOf(call, original, asked),
    `Copied for DestinationAmi ${imageId} from SourceAmi ${source.ImageId} for SourceSnapshot ${Ebs.SnapshotId}. Task created on ${call.now.getTime()}.`,
  );
  return { ...mapping, Ebs: { ...Ebs, SnapshotId: snapshot.SnapshotId, Encrypted: snapshot.Encrypted } };
}
