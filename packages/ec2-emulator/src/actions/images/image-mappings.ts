import type { BlockDeviceMapping, VolumeType } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { planVolume } from '../volumes/new-volume.ts';

/**
 * A mapping as an image keeps it, with the size, type and encryption that its volumes will have. Throws when there can
 * be no such volume, and for one that is to be encrypted otherwise than its snapshot.
 */
export function imageMapping(
  call: Call,
  mapping: BlockDeviceMapping,
  defaultType: VolumeType,
): BlockDeviceMapping {
  const { Ebs } = mapping;
  if (!Ebs) return mapping;
  if (Ebs.Encrypted !== undefined && Ebs.SnapshotId) {
    throw errors.invalidParameterCombination(
      'The encryption of a volume made from a snapshot is that of the snapshot',
    );
  }
  const { Size, VolumeType, Iops, Throughput, Encrypted } = planVolume(call, Ebs, defaultType);
  return {
    ...mapping,
    Ebs: {
      ...(Ebs.SnapshotId !== undefined && { SnapshotId: Ebs.SnapshotId }),
      VolumeSize: Size,
      VolumeType,
      Encrypted,
      DeleteOnTermination: Ebs.DeleteOnTermination ?? true,
      ...(Ebs.Iops !== undefined && { Iops }),
      ...(Throughput !== undefined && { Throughput }),
    },
  };
}
