import type { Instance } from '@aws-sdk/client-ec2';
import type { FilterTable } from '../../core/filters.ts';
import { interfaceFilters } from './instance-interface-filters.ts';
import type { ReservedInstance } from './reserved-instance.ts';

/** The filters of DescribeInstances. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html */
export const instanceFilters: FilterTable<ReservedInstance> = {
  ...ofNoInstance(),
  affinity: ({ instance }) => instance.Placement?.Affinity,
  architecture: ({ instance }) => instance.Architecture,
  'availability-zone': ({ instance }) => instance.Placement?.AvailabilityZone,
  'availability-zone-id': ({ instance }) => instance.Placement?.AvailabilityZoneId,
  'block-device-mapping.attach-time': (each) => mappings(each).map(({ Ebs }) => Ebs?.AttachTime),
  'block-device-mapping.delete-on-termination': (each) =>
    mappings(each).map(({ Ebs }) => Ebs?.DeleteOnTermination),
  'block-device-mapping.device-name': (each) => mappings(each).map(({ DeviceName }) => DeviceName),
  'block-device-mapping.status': (each) => mappings(each).map(({ Ebs }) => Ebs?.Status),
  'block-device-mapping.volume-id': (each) => mappings(each).map(({ Ebs }) => Ebs?.VolumeId),
  'boot-mode': ({ instance }) => instance.BootMode,
  'capacity-reservation-id': ({ instance }) => instance.CapacityReservationId,
  'capacity-reservation-specification.capacity-reservation-preference': ({ instance }) =>
    instance.CapacityReservationSpecification?.CapacityReservationPreference,
  'capacity-reservation-specification.capacity-reservation-target.capacity-reservation-id': ({ instance }) =>
    instance.CapacityReservationSpecification?.CapacityReservationTarget?.CapacityReservationId,
  'capacity-reservation-specification.capacity-reservation-target.capacity-reservation-resource-group-arn': ({
    instance,
  }) =>
    instance.CapacityReservationSpecification?.CapacityReservationTarget?.CapacityReservationResourceGroupArn,
  'client-token': ({ instance }) => instance.ClientToken,
  'current-instance-boot-mode': ({ instance }) => instance.CurrentInstanceBootMode,
  'dns-name': ({ instance }) => instance.PublicDnsName,
  'ebs-optimized': ({ instance }) => instance.EbsOptimized,
  'ena-support': ({ instance }) => instance.EnaSupport,
  'enclave-options.enabled': ({ instance }) => instance.EnclaveOptions?.Enabled,
  'hibernation-options.configured': ({ instance }) => instance.HibernationOptions?.Configured,
  'host-id': ({ instance }) => instance.Placement?.HostId,
  hypervisor: ({ instance }) => instance.Hypervisor,
  'iam-instance-profile.arn': ({ instance }) => instance.IamInstanceProfile?.Arn,
  'iam-instance-profile.id': ({ instance }) => instance.IamInstanceProfile?.Id,
  'image-id': ({ instance }) => instance.ImageId,
  'instance-id': ({ instance }) => instance.InstanceId,
  'instance-lifecycle': ({ instance }) => instance.InstanceLifecycle,
  'instance-state-code': ({ instance }) => instance.State?.Code,
  'instance-state-name': ({ instance }) => instance.State?.Name,
  'instance-type': ({ instance }) => instance.InstanceType,
  'instance.group-id': ({ instance }) => groups(instance).map(({ GroupId }) => GroupId),
  'instance.group-name': ({ instance }) => groups(instance).map(({ GroupName }) => GroupName),
  'ip-address': ({ instance }) => instance.PublicIpAddress,
  'ipv6-address': (each) => ipv6(each),
  'kernel-id': ({ instance }) => instance.KernelId,
  'key-name': ({ instance }) => instance.KeyName,
  'launch-index': ({ instance }) => instance.AmiLaunchIndex,
  'launch-time': ({ instance }) => instance.LaunchTime,
  'maintenance-options.auto-recovery': ({ instance }) => instance.MaintenanceOptions?.AutoRecovery,
  'metadata-options.http-endpoint': ({ instance }) => instance.MetadataOptions?.HttpEndpoint,
  'metadata-options.http-protocol-ipv4': ({ instance }) => instance.MetadataOptions?.HttpEndpoint,
  'metadata-options.http-protocol-ipv6': ({ instance }) => instance.MetadataOptions?.HttpProtocolIpv6,
  'metadata-options.http-put-response-hop-limit': ({ instance }) =>
    instance.MetadataOptions?.HttpPutResponseHopLimit,
  'metadata-options.http-tokens': ({ instance }) => instance.MetadataOptions?.HttpTokens,
  'metadata-options.instance-metadata-tags': ({ instance }) => instance.MetadataOptions?.InstanceMetadataTags,
  'metadata-options.state': ({ instance }) => instance.MetadataOptions?.State,
  'monitoring-state': ({ instance }) => instance.Monitoring?.State,
  ...interfaceFilters,
  'network-performance-options.bandwidth-weighting': ({ instance }) =>
    instance.NetworkPerformanceOptions?.BandwidthWeighting,
  'operator.managed': ({ instance }) => instance.Operator?.Managed,
  'owner-id': ({ ownerId }) => ownerId,
  'placement-group-name': ({ instance }) => instance.Placement?.GroupName,
  'placement-partition-number': ({ instance }) => instance.Placement?.PartitionNumber,
  platform: ({ instance }) => instance.Platform,
  'platform-details': ({ instance }) => instance.PlatformDetails,
  'private-dns-name': ({ instance }) => instance.PrivateDnsName,
  'private-dns-name-options.enable-resource-name-dns-a-record': ({ instance }) =>
    instance.PrivateDnsNameOptions?.EnableResourceNameDnsARecord,
  'private-dns-name-options.enable-resource-name-dns-aaaa-record': ({ instance }) =>
    instance.PrivateDnsNameOptions?.EnableResourceNameDnsAAAARecord,
  'private-dns-name-options.hostname-type': ({ instance }) => instance.PrivateDnsNameOptions?.HostnameType,
  'private-ip-address': ({ instance }) => instance.PrivateIpAddress,
  'product-code': ({ instance }) => instance.ProductCodes?.map((code) => code.ProductCodeId) ?? [],
  'product-code.type': ({ instance }) => instance.ProductCodes?.map((code) => code.ProductCodeType) ?? [],
  'ramdisk-id': ({ instance }) => instance.RamdiskId,
  reason: ({ instance }) => instance.StateTransitionReason,
  'reservation-id': ({ reservationId }) => reservationId,
  'root-device-name': ({ instance }) => instance.RootDeviceName,
  'root-device-type': ({ instance }) => instance.RootDeviceType,
  'source-dest-check': ({ instance }) => instance.SourceDestCheck,
  'spot-instance-request-id': ({ instance }) => instance.SpotInstanceRequestId,
  'state-reason-code': ({ instance }) => instance.StateReason?.Code,
  'state-reason-message': ({ instance }) => instance.StateReason?.Message,
  'subnet-id': ({ instance }) => instance.SubnetId,
  tenancy: ({ instance }) => instance.Placement?.Tenancy,
  'tpm-support': ({ instance }) => instance.TpmSupport,
  'usage-operation': ({ instance }) => instance.UsageOperation,
  'usage-operation-update-time': ({ instance }) => instance.UsageOperationUpdateTime,
  'virtualization-type': ({ instance }) => instance.VirtualizationType,
  'vpc-id': ({ instance }) => instance.VpcId,
};

/** Documented filters on what no instance here has, so that they find nothing rather than being unknown. */
function ofNoInstance(): FilterTable<ReservedInstance> {
  const names = ['operator.principal', 'outpost-arn', 'requester-id'];
  return Object.fromEntries(names.map((name) => [name, () => undefined]));
}

const mappings = ({ instance }: ReservedInstance) => instance.BlockDeviceMappings ?? [];
const groups = (instance: Instance) => instance.SecurityGroups ?? [];
const ipv6 = ({ instance }: ReservedInstance) =>
  (instance.NetworkInterfaces ?? []).flatMap((i) =>
    (i.Ipv6Addresses ?? []).map(({ Ipv6Address }) => Ipv6Address),
  );
