import type { BlockDeviceMapping, EbsBlockDevice } from '@aws-sdk/client-ec2';
import { action, type InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { checkOneOf } from '../../core/one-of.ts';
import { addTags } from '../../core/tags.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { instanceState } from '../instances/instance-view.ts';
import { mergedMappings } from '../instances/launch/block-devices.ts';
import { shownInstance } from '../instances/shown-instances.ts';
import { createSnapshot } from '../snapshots/new-snapshot.ts';
import { type AttachedVolume, attachedVolumes } from '../volumes/attached-volumes.ts';
import { imageMapping } from './image-mappings.ts';
import { checkNewImageName } from './image-names.ts';
import { createImage, imageTags, newImageId } from './new-image.ts';

/** Nobody sees the instance reboot, with `NoReboot` or without. */
export default action('CreateImage', (input, call) => {
  const { Name = '', Description } = input;
  const tags = imageTags(input.TagSpecifications);
  checkNewImageName(call, Name);
  const instance = shownInstance(call, input.InstanceId);
  const volumes = imageableVolumes(call, instance);
  const BootMode = bootMode(instance, input.BootModeOverride);
  const ImageId = newImageId(call);
  const own = volumes.map((volume) => snapshotMapping(call, volume, instance, ImageId));
  for (const { Ebs } of own) addTags(call.region, 'snapshot', Ebs.SnapshotId, tags.snapshot);
  const image = {
    ImageId,
    Name,
    ...(Description !== undefined && { Description }),
    Architecture: instance.Architecture,
    Platform: instance.Platform,
    PlatformDetails: instance.PlatformDetails,
    UsageOperation: instance.UsageOperation,
    ProductCodes: instance.ProductCodes ?? [],
    Hypervisor: 'xen' as const,
    VirtualizationType: instance.VirtualizationType,
    EnaSupport: instance.EnaSupport,
    SriovNetSupport: 'simple',
    BootMode,
    KernelId: instance.KernelId,
    RamdiskId: instance.RamdiskId,
    ...(instance.MetadataOptions?.HttpTokens === 'required' && { ImdsSupport: 'v2.0' as const }),
    RootDeviceName: instance.RootDeviceName,
    RootDeviceType: 'ebs' as const,
    BlockDeviceMappings: mergedMappings(own, input.BlockDeviceMappings ?? []).map((mapping) =>
      mapping.Ebs?.SnapshotId ? mapping : imageMapping(call, mapping, 'gp2'),
    ),
    SourceInstanceId: instance.InstanceId,
    SourceImageId: instance.ImageId,
    SourceImageRegion: call.region.name,
  };
  createImage(call, image, tags);
  return { ImageId };
});

/** An instance that has booted by UEFI can have an image that boots no other way. */
function bootMode(
  { InstanceId, BootMode, CurrentInstanceBootMode }: InstanceRecord,
  override: InputOf<'CreateImage'>['BootModeOverride'],
): InstanceRecord['BootMode'] {
  if (override === undefined) return BootMode;
  checkOneOf('bootModeOverride', override, ['uefi']);
  if (CurrentInstanceBootMode === 'uefi') return override;
  throw errors.invalidParameterCombination(
    `The instance '${InstanceId}' has not booted by UEFI, so bootModeOverride can't be specified.`,
  );
}

/** The volumes that go into an image. Throws unless the instance has an EBS root and is running or stopped. */
function imageableVolumes(call: Call, instance: InstanceRecord): AttachedVolume[] {
  const state = instanceState(instance, call.now);
  if (state !== 'running' && state !== 'stopped') {
    throw new Ec2Error(
      'IncorrectState',
      `Instance '${instance.InstanceId}' is not in the 'running' or 'stopped' state.`,
    );
  }
  const volumes = attachedVolumes(call, instance.InstanceId);
  if (!volumes.some(({ attachment }) => attachment.device === instance.RootDeviceName)) {
    throw errors.invalidParameterValue(
      `Instance does not have a volume attached at root (${instance.RootDeviceName})`,
    );
  }
  return volumes;
}

type SnapshotMapping = BlockDeviceMapping & {
  readonly Ebs: EbsBlockDevice & { readonly SnapshotId: string };
};

function snapshotMapping(
  call: Call,
  volume: AttachedVolume,
  { InstanceId }: InstanceRecord,
  imageId: string,
): SnapshotMapping {
  const description = `Created by CreateImage(${InstanceId}) for ${imageId}`;
  const { SnapshotId } = createSnapshot(call, { ...volume, VolumeSize: volume.Size }, description);
  return {
    DeviceName: volume.attachment.device,
    Ebs: {
      SnapshotId,
      VolumeSize: volume.Size,
      VolumeType: volume.VolumeType,
      Encrypted: volume.Encrypted ?? false,
      DeleteOnTermination: volume.attachment.deleteOnTermination,
      ...(volume.VolumeType !== 'gp2' && volume.Iops !== undefined && { Iops: volume.Iops }),
      ...(volume.Throughput !== undefined && { Throughput: volume.Throughput }),
    },
  };
}
