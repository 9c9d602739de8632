import type { BlockDeviceMapping } from '@aws-sdk/client-ec2';
import type { FilterTable } from '../../core/filters.ts';
import type { SeenImage } from './seen-images.ts';

/** The filters of DescribeImages. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html */
export const imageFilters: FilterTable<SeenImage> = {
  ...ofNoImage(),
  architecture: ({ image }) => image.Architecture,
  'block-device-mapping.delete-on-termination': (seen) =>
    mappings(seen).map(({ Ebs }) => Ebs?.DeleteOnTermination),
  'block-device-mapping.device-name': (seen) => mappings(seen).map(({ DeviceName }) => DeviceName),
  'block-device-mapping.encrypted': (seen) => mappings(seen).map(({ Ebs }) => Ebs?.Encrypted),
  'block-device-mapping.snapshot-id': (seen) => mappings(seen).map(({ Ebs }) => Ebs?.SnapshotId),
  'block-device-mapping.volume-size': (seen) => mappings(seen).map(({ Ebs }) => Ebs?.VolumeSize),
  'block-device-mapping.volume-type': (seen) => mappings(seen).map(({ Ebs }) => Ebs?.VolumeType),
  'creation-date': ({ image }) => image.CreationDate,
  description: ({ image }) => image.Description,
  'ena-support': ({ image }) => image.EnaSupport,
  'free-tier-eligible': ({ image }) => image.FreeTierEligible ?? false,
  hypervisor: ({ image }) => image.Hypervisor,
  'image-allowed': ({ image }) => image.ImageAllowed ?? true,
  'image-id': ({ image }) => image.ImageId,
  'image-type': ({ image }) => image.ImageType,
  'is-public': ({ image }) => image.Public,
  'kernel-id': ({ image }) => image.KernelId,
  'manifest-location': ({ image }) => image.ImageLocation,
  name: ({ image }) => image.Name,
  'owner-alias': ({ image }) => image.ImageOwnerAlias,
  'owner-id': ({ image }) => image.OwnerId,
  platform: ({ image }) => image.Platform,
  'product-code': ({ image }) => image.ProductCodes?.map((code) => code.ProductCodeId) ?? [],
  'product-code.type': ({ image }) => image.ProductCodes?.map((code) => code.ProductCodeType) ?? [],
  'public-ssm-parameter-name': ({ image }) => image.PublicSsmParameterName,
  'ramdisk-id': ({ image }) => image.RamdiskId,
  'root-device-name': ({ image }) => image.RootDeviceName,
  'root-device-type': ({ image }) => image.RootDeviceType,
  'source-image-id': ({ image }) => image.SourceImageId,
  'source-image-region': ({ image }) => image.SourceImageRegion,
  'source-instance-id': ({ image }) => image.SourceInstanceId,
  'sriov-net-support': ({ image }) => image.SriovNetSupport,
  state: ({ image }) => image.State,
  'state-reason-code': ({ image }) => image.StateReason?.Code,
  'state-reason-message': ({ image }) => image.StateReason?.Message,
  'virtualization-type': ({ image }) => image.VirtualizationType,
};

/** Documented filters on what no image here has, so that they find nothing rather than being unknown. */
function ofNoImage(): FilterTable<SeenImage> {
  const watermark = ['source-image-creation-time', 'source-image-id', 'source-image-region'];
  const severities = ['critical', 'high', 'medium', 'low', 'informational'];
  const names = [
    ...[...watermark, 'watermark-creation-time', 'watermark-key'].map((name) => `image-watermark.${name}`),
    ...severities.map((severity) => `scan-result.${severity}-fix-available-since`),
    'scan-result.finding-scan-date',
    'scan-result.highest-finding-severity-label',
  ];
  return Object.fromEntries(names.map((name) => [name, () => undefined]));
}

const mappings = ({ image }: SeenImage): BlockDeviceMapping[] => image.BlockDeviceMappings ?? [];
