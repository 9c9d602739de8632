import type { LaunchDevice, VolumeType } from '@muster/ec2-model';
import type { DeviceDraft } from './draft.ts';
import type { ImageItem } from './known.ts';

type Mapping = NonNullable<ImageItem['BlockDeviceMappings']>[number];

/** The rows of the storage section as the AMI maps its devices, in the AMI's order. */
export function devicesOf(image: ImageItem): DeviceDraft[] {
  return (image.BlockDeviceMappings ?? []).flatMap((mapping) => deviceOf(mapping) ?? []);
}

/** A volume that nobody has said anything about yet. */
export function newDevice(device: string): DeviceDraft {
  return {
    kind: 'ebs',
    device,
    snapshotId: '',
    size: '8',
    volumeType: 'gp3',
    iops: '',
    throughput: '',
    encrypted: false,
    kmsKeyId: '',
    deleteOnTermination: true,
  };
}

/**
 * What to tell EC2 of the rows: those that differ from the AMI's own mapping, and a removal for each device of the AMI
 * that has no row. EC2 applies the AMI's mapping to whatever is not mentioned.
 */
export function changedDevices(image: ImageItem | undefined, rows: readonly DeviceDraft[]): LaunchDevice[] {
  const own = new Map((image ? devicesOf(image) : []).map((row) => [row.device, row]));
  const named = new Set(rows.map((row) => row.device));
  return [
    ...rows.filter((row) => !sameDevice(own.get(row.device), row)).map(launchDevice),
    ...[...own.keys()]
      .filter((device) => !named.has(device))
      .map((device) => ({ kind: 'none' as const, device })),
  ];
}

/** Which volume settings a type takes. https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html */
export const takesIops = (type: VolumeType) => type === 'gp3' || type === 'io1' || type === 'io2';
export const takesThroughput = (type: VolumeType) => type === 'gp3';

function launchDevice(row: DeviceDraft): LaunchDevice {
  if (row.kind === 'instance-store') return row;
  return {
    kind: 'ebs',
    device: row.device,
    snapshotId: row.snapshotId || undefined,
    size: numberOf(row.size),
    volumeType: row.volumeType,
    iops: takesIops(row.volumeType) ? numberOf(row.iops) : undefined,
    throughput: takesThroughput(row.volumeType) ? numberOf(row.throughput) : undefined,
    deleteOnTermination: row.deleteOnTermination,
    // EC2 refuses `false` over an encrypted snapshot and needs no word for a plain one.
    encrypted: row.encrypted || undefined,
    kmsKeyId: row.encrypted ? row.kmsKeyId || undefined : undefined,
  };
}

function deviceOf({ DeviceName: device, VirtualName, Ebs }: Mapping): DeviceDraft | undefined {
  if (!device) return undefined;
  if (VirtualName) return { kind: 'instance-store', device, virtualName: VirtualName };
  if (!Ebs) return undefined;
  return {
    kind: 'ebs',
    device,
    snapshotId: Ebs.SnapshotId ?? '',
    size: textOf(Ebs.VolumeSize),
    volumeType: (Ebs.VolumeType ?? 'gp2') as VolumeType,
    iops: textOf(Ebs.Iops),
    throughput: textOf(Ebs.Throughput),
    encrypted: Ebs.Encrypted ?? false,
    kmsKeyId: Ebs.KmsKeyId ?? '',
    deleteOnTermination: Ebs.DeleteOnTermination ?? true,
  };
}

const sameDevice = (own: DeviceDraft | undefined, row: DeviceDraft) =>
  own !== undefined && JSON.stringify(launchDevice(own)) === JSON.stringify(launchDevice(row));

const numberOf = (text: string) => (text.trim() === '' ? undefined : Number(text));
const textOf = (value: number | undefined) => (value === undefined ? '' : String(value));
