import type { VolumeType } from '@aws-sdk/client-ec2';
import { Ec2Error, errors } from '../../core/errors.ts';

interface VolumeTypeFacts {
  readonly gib: readonly [min: number, max: number];
  /** What may be provisioned; undefined where IOPS are not the caller's to choose. */
  readonly iops?: readonly [min: number, max: number];
  readonly iopsRequired?: boolean;
  readonly iopsPerGib?: number;
  readonly throughput?: readonly [min: number, max: number];
  readonly bootable: boolean;
}

/** @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html */
export const VOLUME_TYPES: Readonly<Record<VolumeType, VolumeTypeFacts>> = {
  gp3: { gib: [1, 65_536], iops: [3000, 80_000], iopsPerGib: 500, throughput: [125, 2000], bootable: true },
  gp2: { gib: [1, 16_384], bootable: true },
  io1: { gib: [4, 16_384], iops: [100, 64_000], iopsRequired: true, iopsPerGib: 50, bootable: true },
  io2: { gib: [4, 65_536], iops: [100, 256_000], iopsRequired: true, iopsPerGib: 1000, bootable: true },
  st1: { gib: [125, 16_384], bootable: false },
  sc1: { gib: [125, 16_384], bootable: false },
  standard: { gib: [1, 1024], bootable: true },
};

export interface VolumeShape {
  readonly VolumeType: VolumeType;
  readonly Size: number;
  readonly Iops?: number | undefined;
  readonly Throughput?: number | undefined;
}

/**
 * Size, IOPS and throughput of a volume as EC2 keeps them, its defaults filled in. Throws when the type does not
 * allow what is asked.
 */
export function volumeShape(asked: VolumeShape): VolumeShape {
  const facts = VOLUME_TYPES[asked.VolumeType];
  if (!facts)
    throw new Ec2Error(
      'UnknownVolumeType',
      `Unsupported volume type '${asked.VolumeType}' for volume creation.`,
    );
  checkSize(asked, facts);
  checkIops(asked, facts);
  checkThroughput(asked, facts);
  return {
    VolumeType: asked.VolumeType,
    Size: asked.Size,
    Iops: asked.Iops ?? usualIops(asked),
    Throughput: asked.VolumeType === 'gp3' ? (asked.Throughput ?? 125) : undefined,
  };
}

function usualIops({ VolumeType, Size }: VolumeShape): number | undefined {
  if (VolumeType === 'gp3') return 3000;
  // gp2 grows with its size.
  return VolumeType === 'gp2' ? Math.min(Math.max(3 * Size, 100), 16_000) : undefined;
}

function checkSize({ VolumeType, Size }: VolumeShape, { gib: [min, max] }: VolumeTypeFacts): void {
  if (Size < min) {
    throw errors.invalidParameterValue(
      `Volume of ${Size}GiB is too small for volume type ${VolumeType}; minimum is ${min}GiB.`,
    );
  }
  if (Size > max) {
    throw errors.invalidParameterValue(
      `Volume of ${Size}GiB is too large for volume type ${VolumeType}; maximum is ${max}GiB.`,
    );
  }
}

function checkIops({ VolumeType, Size, Iops }: VolumeShape, facts: VolumeTypeFacts): void {
  if (Iops === undefined) {
    if (!facts.iopsRequired) return;
    throw new Ec2Error('MissingParameter', `The parameter iops must be specified for ${VolumeType} volumes.`);
  }
  if (!facts.iops) {
    throw errors.invalidParameterCombination(
      `The parameter iops is not supported for ${VolumeType} volumes.`,
    );
  }
  const [min, max] = facts.iops;
  if (Iops < min) {
    throw errors.invalidParameterValue(`Volume iops of ${Iops} is too low; minimum is ${min}.`);
  }
  if (Iops > max) {
    throw errors.invalidParameterValue(
      `Volume iops of ${Iops} is too high; maximum is ${max} for ${VolumeType} volumes.`,
    );
  }
  const ratio = facts.iopsPerGib ?? Number.POSITIVE_INFINITY;
  if (Iops > Math.max(ratio * Size, min)) {
    throw errors.invalidParameterCombination(
      `Iops to volume size ratio of ${(Iops / Size).toFixed(6)} is too high; maximum is ${ratio}.`,
    );
  }
}

function checkThroughput({ Throughput, Iops = 3000 }: VolumeShape, facts: VolumeTypeFacts): void {
  if (Throughput === undefined) return;
  if (!facts.throughput) {
    throw errors.invalidParameterCombination('throughput can only be specified for volumeType gp3.');
  }
  const [min, max] = facts.throughput;
  if (Throughput < min || Throughput > max) {
    throw errors.invalidParameterValue(
      `Throughput of ${Throughput} is out of range; it must be between ${min} and ${max} MiB/s.`,
    );
  }
  if (Throughput > Iops / 4) {
    throw errors.invalidParameterCombination(
      `Throughput (MiBps) to iops ratio of ${(Throughput / Iops).toFixed(6)} is too high; maximum is 0.250000 MiBps per iops.`,
    );
  }
}
