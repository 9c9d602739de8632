import { devicesFromImage, type LaunchDevice, launchMapping, volumeLimits } from '@muster/ec2-model';
import type { DeviceDraft } from './draft.ts';
import type { ImageItem } from './known.ts';

/** The rows of the storage section as the AMI maps its devices, in the AMI's order. */
export function devicesOf(image: ImageItem): DeviceDraft[] {
  return devicesFromImage(image.BlockDeviceMappings).flatMap((device) => rowOf(device) ?? []);
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

/** What to tell EC2 of the rows: only what differs from the AMI's own mapping. */
export function changedDevices(image: ImageItem | undefined, rows: readonly DeviceDraft[]): LaunchDevice[] {
  return launchMapping(image ? devicesOf(image).map(launchDevice) : [], rows.map(launchDevice));
}

/** A row as EC2 takes it. What its volume type does not take is left out, although it may have been typed before. */
export function launchDevice(row: DeviceDraft): LaunchDevice {
  if (row.kind === 'instance-store') return row;
  const limits = volumeLimits(row.volumeType);
  const takes = (figure: 'iops' | 'throughput') => limits === undefined || limits[figure] !== undefined;
  return {
    kind: 'ebs',
    device: row.device.trim(),
    snapshotId: row.snapshotId || undefined,
    size: numberOf(row.size),
    volumeType: row.volumeType,
    iops: takes('iops') ? numberOf(row.iops) : undefined,
    throughput: takes('throughput') ? numberOf(row.throughput) : undefined,
    deleteOnTermination: row.deleteOnTermination,
    encrypted: row.encrypted,
    kmsKeyId: row.encrypted ? row.kmsKeyId.trim() || undefined : undefined,
  };
}

function rowOf(device: LaunchDevice): DeviceDraft | undefined {
  if (device.kind === 'none') return undefined;
  if (device.kind === 'instance-store') return device;
  return {
    kind: 'ebs',
    device: device.device,
    snapshotId: device.snapshotId ?? '',
    size: textOf(device.size),
    volumeType: device.volumeType,
    iops: textOf(device.iops),
    throughput: textOf(device.throughput),
    encrypted: device.encrypted ?? false,
    kmsKeyId: device.kmsKeyId ?? '',
    deleteOnTermination: device.deleteOnTermination,
  };
}

const numberOf = (text: string) => (text.trim() === '' ? undefined : Number(text));
const textOf = (value: number | undefined) => (value === undefined ? '' : String(value));
