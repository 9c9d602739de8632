import type { VolumeType } from '@muster/ec2-model';

export interface VolumeLimit {
  readonly least: number;
  readonly most: number;
}

interface Limits {
  /** GiB */
  readonly size: VolumeLimit;
  readonly iops?: VolumeLimit;
  /** MiB/s */
  readonly throughput?: VolumeLimit;
}

const within = (least: number, most: number): VolumeLimit => ({ least, most });

/** What each volume type accepts. https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html */
export const volumeLimits: Readonly<Record<VolumeType, Limits>> = {
  gp3: { size: within(1, 65_536), iops: within(3000, 80_000), throughput: within(125, 2000) },
  gp2: { size: within(1, 16_384) },
  io1: { size: within(4, 16_384), iops: within(100, 64_000) },
  io2: { size: within(4, 65_536), iops: within(100, 256_000) },
  st1: { size: within(125, 16_384) },
  sc1: { size: within(125, 16_384) },
  standard: { size: within(1, 1024) },
};
