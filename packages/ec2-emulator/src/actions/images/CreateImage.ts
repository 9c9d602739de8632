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
import { type AttachedVolume, attachedVolumes, checkRootVolume } from '../volumes/attached-volumes.ts';
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
  const overrides = input.BlockDeviceMappings ?? [];
  checkOverrides(overrides, volumes, instance.RootDeviceName);
  const leftOut = new Set(overrides.flatMap((each) => (each.NoDevice === undefined ? [] : each.DeviceName)));
  const imaged = volumes.filter(({ attachment }) => !leftOut.has(attachment.device));
  const ImageId = newImageId(call);
  const own = imaged.map((volume) => snapshotMapping(call, volume, instance, ImageId));
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
    BlockDeviceMappings: mergedMappings(own, overrides).map((mapping) =>
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

/** The volumes that go into an image. Throws unless the instance has an EBS root and runs, stops or has stopped. */
function imageableVolumes(call: Call, instance: InstanceRecord): AttachedVolume[] {
  const state = instanceState(instance, call.now);
  if (!['running', 'stopping', 'stopped'].includes(state)) {
    throw errors.invalidParameterValue(
      `Invalid value '${instance.InstanceId}' for instanceId. Instance is not in state 'running' or 'stopping' or 'stopped'`,
    );
  }
  checkRootVolume(call, instance);
  return attachedVolumes(call, instance.InstanceId);
}

/** The root can't be left out, and no volume that is there changes its size: its snapshot has that size. */
function checkOverrides(
  overrides: readonly BlockDeviceMapping[],
  volumes: readonly AttachedVolume[],
  root: string | undefined,
): void {
  for (const { DeviceName, NoDevice, Ebs } of overrides) {
    if (NoDevice !== undefined && DeviceName === root) {
      throw invalidMapping(`The root device '${root}' can't be left out of an image`);
    }
    const volume = volumes.find(({ attachment }) => attachment.device === DeviceName);
    if (!volume || (Ebs?.VolumeSize ?? volume.Size) === volume.Size) continue;
    throw invalidMapping(
      `The size of the volume at '${DeviceName}' is ${volume.Size}GiB and can't be changed by CreateImage`,
    );
  }
}

const invalidMapping = (message: string) => new Ec2Error('InvalidBlockDeviceMapping', message);

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
