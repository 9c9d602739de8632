import type { BlockDeviceMapping, Image } from '@aws-sdk/client-ec2';
import type { Call } from '../../../core/call.ts';
import { Ec2Error, errors } from '../../../core/errors.ts';
import { type DescribedSnapshot, describedSnapshot, seenSnapshot } from '../../snapshots/seen-snapshots.ts';
import { isDeviceName } from '../../volumes/device-names.ts';
import { planVolume, type VolumePlan } from '../../volumes/new-volume.ts';
import { VOLUME_TYPES } from '../../volumes/volume-types.ts';

/** A volume that a launch makes and attaches. */
export interface DevicePlan {
  readonly device: string;
  readonly volume: VolumePlan;
  readonly deleteOnTermination: boolean;
}

/**
 * The volumes a launch makes: the image's mappings as the request overrides, adds to and removes from them. Mappings
 * of instance-store disks make none. Throws when a mapping can't be.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-device-mapping-concepts.html
 */
export function planDevices(
  call: Call,
  image: Image,
  requested: readonly BlockDeviceMapping[],
): DevicePlan[] {
  checkMappings(requested);
  return mergedMappings(image.BlockDeviceMappings ?? [], requested).flatMap(({ DeviceName = '', Ebs }) => {
    if (!Ebs) return [];
    if (Ebs.VolumeSize === undefined && Ebs.SnapshotId === undefined) {
      throw errors.missingParameter('size or snapshotId');
    }
    const root = DeviceName === image.RootDeviceName;
    const volume = planVolume(call, Ebs, 'gp2', (id) => launchSnapshot(call, image, id));
    if (root && !VOLUME_TYPES[volume.VolumeType].bootable) {
      throw invalid(`The volume type '${volume.VolumeType}' can't be used for the root device ${DeviceName}`);
    }
    // Only the root volume goes with its instance unless the mapping says so.
    return [{ device: DeviceName, volume, deleteOnTermination: Ebs.DeleteOnTermination ?? root }];
  });
}

/** Who may launch an image may use its snapshots, which need not be shared as well. */
export function launchSnapshot(call: Call, image: Image, snapshotId: string): DescribedSnapshot {
  const ofImage = image.BlockDeviceMappings?.some(({ Ebs }) => Ebs?.SnapshotId === snapshotId);
  const owner = ofImage && image.OwnerId ? call.world.region(image.OwnerId, call.region.name) : undefined;
  const record = owner?.snapshots.get(snapshotId);
  return record ? describedSnapshot(record, call.now) : seenSnapshot(call, snapshotId).snapshot;
}

/** The image's mappings with the request's laid over them, device by device. */
export function mergedMappings(
  own: readonly BlockDeviceMapping[],
  requested: readonly BlockDeviceMapping[],
): BlockDeviceMapping[] {
  const merged = new Map(own.map((mapping) => [mapping.DeviceName, mapping]));
  for (const mapping of requested) {
    const before = merged.get(mapping.DeviceName);
    if (mapping.NoDevice !== undefined) merged.delete(mapping.DeviceName);
    else merged.set(mapping.DeviceName, overlaid(before, mapping));
  }
  return [...merged.values()];
}

function overlaid(before: BlockDeviceMapping | undefined, mapping: BlockDeviceMapping): BlockDeviceMapping {
  if (!mapping.Ebs || !before?.Ebs) return mapping;
  const { VolumeType, Encrypted, KmsKeyId, ...asked } = mapping.Ebs;
  // What was provisioned for one type says nothing of another.
  const { Iops, Throughput, ...kept } = before.Ebs;
  const sameType = VolumeType === undefined || VolumeType === before.Ebs.VolumeType;
  return {
    DeviceName: mapping.DeviceName,
    Ebs: {
      ...kept,
      ...(sameType && { Iops, Throughput }),
      ...(VolumeType && { VolumeType }),
      ...(Encrypted !== undefined && { Encrypted }),
      ...(KmsKeyId && { KmsKeyId }),
      ...asked,
    },
  };
}

function checkMappings(mappings: readonly BlockDeviceMapping[]): void {
  const seen = new Set<string>();
  for (const { DeviceName, VirtualName, Ebs, NoDevice } of mappings) {
    if (!DeviceName) throw errors.missingParameter('deviceName');
    if (!isDeviceName(DeviceName)) throw invalid(`Invalid device name ${DeviceName}`);
    if (seen.has(DeviceName)) throw invalid(`Duplicate device name '${DeviceName}'`);
    seen.add(DeviceName);
    if (NoDevice) throw new Ec2Error('InvalidRequest', 'The request received was invalid');
    if (!Ebs && !VirtualName && NoDevice === undefined) throw errors.missingParameter('ebs');
    if (VirtualName && !/^ephemeral\d+$/.test(VirtualName)) {
      throw invalid(`The virtual name '${VirtualName}' of the device '${DeviceName}' is invalid`);
    }
  }
}

const invalid = (message: string) => new Ec2Error('InvalidBlockDeviceMapping', message);
