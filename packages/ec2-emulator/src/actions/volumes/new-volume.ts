import type { EbsBlockDevice, VolumeType } from '@aws-sdk/client-ec2';
import { type Call, newId, transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import type { VolumeAttachmentRecord, VolumeRecord } from '../../state/compute-records.ts';
import { turning } from '../../state/phase.ts';
import { defaultKmsKey, encryptionByDefault } from '../ebs-encryption/ebs-encryption.ts';
import { isFastRestored } from '../snapshots/fast-restores.ts';
import { type DescribedSnapshot, seenSnapshot } from '../snapshots/seen-snapshots.ts';
import { type VolumeShape, volumeShape } from './volume-types.ts';

/** A volume to be, checked: nothing can go wrong when it is made. */
export interface VolumePlan extends VolumeShape {
  readonly SnapshotId?: string | undefined;
  readonly Encrypted: boolean;
  readonly KmsKeyId?: string | undefined;
  readonly MultiAttachEnabled: boolean;
  readonly VolumeInitializationRate?: number | undefined;
}

type Asked = Pick<
  EbsBlockDevice,
  | 'VolumeType'
  | 'VolumeSize'
  | 'SnapshotId'
  | 'Iops'
  | 'Throughput'
  | 'Encrypted'
  | 'KmsKeyId'
  | 'VolumeInitializationRate'
> & { readonly MultiAttachEnabled?: boolean | undefined };

/**
 * What a volume asked for will be, of its snapshot's size unless a larger one is given. Throws when the snapshot is
 * not there, the size is smaller than it or missing, a key is named for no encryption, or the type does not allow what is asked.
 */
export function planVolume(
  call: Call,
  asked: Asked,
  defaultType: VolumeType,
  snapshotOf: (snapshotId: string) => DescribedSnapshot = (id) => seenSnapshot(call, id).snapshot,
): VolumePlan {
  const snapshot = asked.SnapshotId ? snapshotOf(asked.SnapshotId) : undefined;
  if (snapshot?.StorageTier === 'archive') {
    throw new Ec2Error('IncorrectState', `The snapshot '${asked.SnapshotId}' is archived. Restore it first.`);
  }
  if (snapshot && snapshot.State !== 'completed') {
    throw new Ec2Error('IncorrectState', `Snapshot is in invalid state - ${snapshot.State}`);
  }
  const VolumeInitializationRate = initializationRate(asked);
  const Encrypted = asked.Encrypted === true || snapshot?.Encrypted === true || encryptionByDefault.get(call);
  if (asked.KmsKeyId !== undefined && !Encrypted) {
    throw new Ec2Error(
      'InvalidParameterDependency',
      'The parameter KmsKeyId requires the parameter Encrypted to be set.',
    );
  }
  const shape = volumeShape({
    VolumeType: asked.VolumeType ?? defaultType,
    Size: sizeOf(asked.VolumeSize, snapshot),
    Iops: asked.Iops,
    Throughput: asked.Throughput,
  });
  return {
    ...shape,
    SnapshotId: asked.SnapshotId,
    ...(VolumeInitializationRate && { VolumeInitializationRate }),
    Encrypted,
    ...(Encrypted && { KmsKeyId: asked.KmsKeyId ?? snapshot?.KmsKeyId ?? defaultKmsKey(call) }),
    MultiAttachEnabled: asked.MultiAttachEnabled === true,
  };
}

/** Makes a planned volume, attached to an instance or on its own. */
export function createVolume(
  call: Call,
  plan: VolumePlan,
  zone: { readonly AvailabilityZone: string; readonly AvailabilityZoneId?: string | undefined },
  attachment?: VolumeAttachmentRecord,
): VolumeRecord {
  return call.region.volumes.put({
    ...plan,
    AvailabilityZone: zone.AvailabilityZone,
    AvailabilityZoneId: zone.AvailabilityZoneId,
    VolumeId: newId(call, 'vol'),
    FastRestored: plan.SnapshotId ? isFastRestored(call, plan.SnapshotId, zone.AvailabilityZone) : undefined,
    CreateTime: call.now,
    attachments: attachment ? [attachment] : [],
    phase: turning('creating', 'available', transitionEnd(call)),
  });
}

/** @see https://docs.aws.amazon.com/ebs/latest/userguide/initalize-volume.html */
function initializationRate({ VolumeInitializationRate: rate, SnapshotId }: Asked): number | undefined {
  if (rate === undefined) return undefined;
  if (!SnapshotId) {
    throw new Ec2Error(
      'InvalidParameterDependency',
      'The parameter VolumeInitializationRate requires the parameter SnapshotId to be set.',
    );
  }
  if (rate >= 100 && rate <= 300) return rate;
  throw errors.invalidParameterValue(
    `Value (${rate}) for parameter volumeInitializationRate is invalid. It must be between 100 and 300 MiB/s.`,
  );
}

function sizeOf(asked: number | undefined, snapshot: DescribedSnapshot | undefined): number {
  const least = snapshot?.VolumeSize;
  if (asked === undefined && least === undefined) {
    throw new Ec2Error('MissingParameter', 'The request must contain the parameter size/snapshot');
  }
  if (asked !== undefined && least !== undefined && asked < least) {
    throw new Ec2Error(
      'InvalidBlockDeviceMapping',
      `Volume of size ${asked}GB is smaller than snapshot '${snapshot?.SnapshotId}', expect size >= ${least}GB`,
    );
  }
  return asked ?? least ?? 0;
}
