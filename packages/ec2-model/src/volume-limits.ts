import type { VolumeType } from './block-devices.ts';

/** What a kind of volume accepts. */
export interface VolumeLimits {
  /** GiB, both included. */
  readonly size: readonly [min: number, max: number];
  /** Absent where IOPS can not be chosen. */
  readonly iops?: {
    readonly range: readonly [min: number, max: number];
    /** IOPS for each GiB at most. */
    readonly perGiB: number;
    readonly default?: number;
  };
  /** MiB/s; absent where throughput can not be chosen. */
  readonly throughput?: {
    readonly range: readonly [min: number, max: number];
    /** MiB/s for each IOPS at most. */
    readonly perIops: number;
    readonly default: number;
  };
  readonly bootable: boolean;
}

/** Source: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html */
const VOLUME_LIMITS: Readonly<Record<VolumeType, VolumeLimits>> = {
  gp3: {
    size: [1, 65_536],
    iops: { range: [3_000, 80_000], perGiB: 500, default: 3_000 },
    throughput: { range: [125, 2_000], perIops: 0.25, default: 125 },
    bootable: true,
  },
  gp2: { size: [1, 16_384], bootable: true },
  io1: { size: [4, 16_384], iops: { range: [100, 64_000], perGiB: 50 }, bootable: true },
  io2: { size: [4, 65_536], iops: { range: [100, 256_000], perGiB: 1_000 }, bootable: true },
  st1: { size: [125, 16_384], bootable: false },
  sc1: { size: [125, 16_384], bootable: false },
  standard: { size: [1, 1_024], bootable: true },
};

/**
 * What a volume type accepts; undefined for a type that is not Amazon's, or newer than this table: of that nothing can be
 * said, and EC2 is left to judge it.
 */
export function volumeLimits(volumeType: string): VolumeLimits | undefined {
  return Object.hasOwn(VOLUME_LIMITS, volumeType) ? VOLUME_LIMITS[volumeType as VolumeType] : undefined;
}

/** What is wrong with a volume's figures, and what would be accepted. */
export type VolumeProblem =
  | { readonly code: 'size' | 'iops' | 'throughput'; readonly min: number; readonly max: number }
  | { readonly code: 'iops-not-settable' | 'throughput-not-settable' | 'iops-required' | 'not-bootable' }
  | { readonly code: 'smaller-than-snapshot'; readonly min: number };

/** A volume as a form has it. Sizes in GiB, throughput in MiB/s. */
export interface VolumeFigures {
  readonly volumeType: VolumeType;
  readonly size?: number | undefined;
  readonly iops?: number | undefined;
  readonly throughput?: number | undefined;
}

/** Everything that EC2 would refuse of a volume's figures. */
export function volumeProblems(
  volume: VolumeFigures,
  {
    root = false,
    snapshotSize,
  }: { readonly root?: boolean; readonly snapshotSize?: number | undefined } = {},
): VolumeProblem[] {
  const limits = volumeLimits(volume.volumeType);
  const size = volume.size ?? snapshotSize;
  const tooSmall: VolumeProblem[] =
    size !== undefined && snapshotSize !== undefined && size < snapshotSize
      ? [{ code: 'smaller-than-snapshot', min: snapshotSize }]
      : [];
  if (!limits) return tooSmall;
  const [least, most] = limits.size;
  return [
    ...(size === undefined || !within(size, least, most)
      ? [{ code: 'size' as const, min: least, max: most }]
      : []),
    ...tooSmall,
    ...(root && !limits.bootable ? [{ code: 'not-bootable' as const }] : []),
    ...iopsProblems(volume.iops, size ?? least, limits),
    ...throughputProblems(volume.throughput, volume.iops, limits),
  ];
}

function iopsProblems(
  iops: number | undefined,
  size: number,
  { iops: limit }: VolumeLimits,
): VolumeProblem[] {
  if (!limit) return iops === undefined ? [] : [{ code: 'iops-not-settable' }];
  if (iops === undefined) return limit.default === undefined ? [{ code: 'iops-required' }] : [];
  const [min, highest] = limit.range;
  // What EC2 gives by default is accepted on a volume of any size.
  const max = Math.max(min, Math.min(highest, size * limit.perGiB));
  return within(iops, min, max) ? [] : [{ code: 'iops', min, max }];
}

function throughputProblems(
  throughput: number | undefined,
  iops: number | undefined,
  { throughput: limit, iops: iopsLimit }: VolumeLimits,
): VolumeProblem[] {
  if (throughput === undefined) return [];
  if (!limit) return [{ code: 'throughput-not-settable' }];
  const [min, highest] = limit.range;
  const max = Math.min(highest, (iops ?? iopsLimit?.default ?? 0) * limit.perIops);
  return within(throughput, min, max) ? [] : [{ code: 'throughput', min, max }];
}

const within = (value: number, min: number, max: number) =>
  Number.isInteger(value) && value >= min && value <= max;
