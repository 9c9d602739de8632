import type { Volume } from '@aws-sdk/client-ec2';
import type { FilterTable } from '../../core/filters.ts';

/** The filters of DescribeVolumes. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumes.html */
export const volumeFilters: FilterTable<Volume> = {
  'attachment.attach-time': (volume) => volume.Attachments?.map(({ AttachTime }) => AttachTime) ?? [],
  'attachment.delete-on-termination': (volume) =>
    volume.Attachments?.map(({ DeleteOnTermination }) => DeleteOnTermination) ?? [],
  'attachment.device': (volume) => volume.Attachments?.map(({ Device }) => Device) ?? [],
  'attachment.instance-id': (volume) => volume.Attachments?.map(({ InstanceId }) => InstanceId) ?? [],
  'attachment.status': (volume) => volume.Attachments?.map(({ State }) => State) ?? [],
  'availability-zone': (volume) => volume.AvailabilityZone,
  'availability-zone-id': (volume) => volume.AvailabilityZoneId,
  'create-time': (volume) => volume.CreateTime,
  encrypted: (volume) => volume.Encrypted,
  'fast-restored': (volume) => volume.FastRestored ?? false,
  'multi-attach-enabled': (volume) => volume.MultiAttachEnabled,
  'operator.managed': (volume) => volume.Operator?.Managed ?? false,
  'operator.principal': (volume) => volume.Operator?.Principal,
  size: (volume) => volume.Size,
  'snapshot-id': (volume) => volume.SnapshotId,
  status: (volume) => volume.State,
  'volume-id': (volume) => volume.VolumeId,
  'volume-type': (volume) => volume.VolumeType,
};
