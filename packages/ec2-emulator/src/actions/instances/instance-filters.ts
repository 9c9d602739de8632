import type { Instance, InstanceNetworkInterface, NetworkInterfaceAssociation } from '@aws-sdk/client-ec2';
import type { FilterTable } from '../../core/filters.ts';

/** An instance with what its reservation says of it. */
export interface ReservedInstance {
  readonly instance: Instance;
  readonly reservationId: string;
  readonly ownerId: string;
}

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
  'network-interface.addresses.association.allocation-id': (each) =>
    addresses(each).map(({ Association }) => elasticIp(Association)?.AllocationId),
  'network-interface.addresses.association.association-id': (each) =>
    addresses(each).map(({ Association }) => elasticIp(Association)?.AssociationId),
  'network-interface.addresses.association.ip-owner-id': (each) =>
    addresses(each).map(({ Association }) => Association?.IpOwnerId),
  'network-interface.addresses.association.public-ip': (each) =>
    addresses(each).map(({ Association }) => Association?.PublicIp),
  'network-interface.addresses.association.public-dns-name': (each) =>
    addresses(each).map(({ Association }) => Association?.PublicDnsName),
  'network-interface.addresses.primary': (each) => addresses(each).map(({ Primary }) => Primary),
  'network-interface.addresses.private-dns-name': (each) =>
    addresses(each).map(({ PrivateDnsName }) => PrivateDnsName),
  'network-interface.addresses.private-ip-address': (each) =>
    addresses(each).map(({ PrivateIpAddress }) => PrivateIpAddress),
  'network-interface.association.allocation-id': (each) =>
    interfaces(each).map((i) => elasticIp(i.Association)?.AllocationId),
  'network-interface.association.association-id': (each) =>
    interfaces(each).map((i) => elasticIp(i.Association)?.AssociationId),
  'network-interface.association.ip-owner-id': (each) =>
    interfaces(each).map((i) => i.Association?.IpOwnerId),
  'network-interface.association.public-dns-name': (each) =>
    interfaces(each).map((i) => i.Association?.PublicDnsName),
  'network-interface.association.public-ip': (each) => interfaces(each).map((i) => i.Association?.PublicIp),
  'network-interface.attachment.attach-time': (each) => interfaces(each).map((i) => i.Attachment?.AttachTime),
  'network-interface.attachment.attachment-id': (each) =>
    interfaces(each).map((i) => i.Attachment?.AttachmentId),
  'network-interface.attachment.delete-on-termination': (each) =>
    interfaces(each).map((i) => i.Attachment?.DeleteOnTermination),
  'network-interface.attachment.device-index': (each) =>
    interfaces(each).map((i) => i.Attachment?.DeviceIndex),
  'network-interface.attachment.instance-id': ({ instance }) => instance.InstanceId,
  'network-interface.attachment.instance-owner-id': ({ ownerId }) => ownerId,
  'network-interface.attachment.network-card-index': (each) =>
    interfaces(each).map((i) => i.Attachment?.NetworkCardIndex),
  'network-interface.attachment.status': (each) => interfaces(each).map((i) => i.Attachment?.Status),
  'network-interface.availability-zone': ({ instance }) => instance.Placement?.AvailabilityZone,
  'network-interface.description': (each) => interfaces(each).map((i) => i.Description),
  'network-interface.group-id': (each) => interfaceGroups(each).map(({ GroupId }) => GroupId),
  'network-interface.group-name': (each) => interfaceGroups(each).map(({ GroupName }) => GroupName),
  'network-interface.ipv6-addresses.ipv6-address': (each) => ipv6(each),
  'network-interface.mac-address': (each) => interfaces(each).map((i) => i.MacAddress),
  'network-interface.network-interface-id': (each) => interfaces(each).map((i) => i.NetworkInterfaceId),
  'network-interface.owner-id': (each) => interfaces(each).map((i) => i.OwnerId),
  'network-interface.private-dns-name': (each) => interfaces(each).map((i) => i.PrivateDnsName),
  'network-interface.private-ip-address': (each) => interfaces(each).map((i) => i.PrivateIpAddress),
  'network-interface.public-dns-name': (each) => interfaces(each).map((i) => i.Association?.PublicDnsName),
  'network-interface.requester-managed': () => false,
  'network-interface.source-dest-check': (each) => interfaces(each).map((i) => i.SourceDestCheck),
  'network-interface.status': (each) => interfaces(each).map((i) => i.Status),
  'network-interface.subnet-id': (each) => interfaces(each).map((i) => i.SubnetId),
  'network-interface.vpc-id': (each) => interfaces(each).map((i) => i.VpcId),
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
  const names = [
    'network-interface.addresses.association.carrier-ip',
    'network-interface.addresses.association.customer-owned-ip',
    'network-interface.association.carrier-ip',
    'network-interface.association.customer-owned-ip',
    'network-interface.deny-all-igw-traffic',
    'network-interface.ipv4-prefixes.ipv4-prefix',
    'network-interface.ipv6-address',
    'network-interface.ipv6-addresses.is-primary-ipv6',
    'network-interface.ipv6-native',
    'network-interface.ipv6-prefixes.ipv6-prefix',
    'network-interface.operator.managed',
    'network-interface.operator.principal',
    'network-interface.outpost-arn',
    'network-interface.requester-id',
    'operator.principal',
    'outpost-arn',
    'requester-id',
  ];
  return Object.fromEntries(names.map((name) => [name, () => undefined]));
}

const mappings = ({ instance }: ReservedInstance) => instance.BlockDeviceMappings ?? [];
const groups = (instance: Instance) => instance.SecurityGroups ?? [];
const interfaces = ({ instance }: ReservedInstance): InstanceNetworkInterface[] =>
  instance.NetworkInterfaces ?? [];
const interfaceGroups = (each: ReservedInstance) => interfaces(each).flatMap(({ Groups }) => Groups ?? []);
const addresses = (each: ReservedInstance) => interfaces(each).flatMap((i) => i.PrivateIpAddresses ?? []);
const ipv6 = (each: ReservedInstance) =>
  interfaces(each).flatMap((i) => (i.Ipv6Addresses ?? []).map(({ Ipv6Address }) => Ipv6Address));

/** What an interface knows of its association, of which the description of an instance shows a part. */
const elasticIp = (association: InstanceNetworkInterface['Association']) =>
  association as NetworkInterfaceAssociation | undefined;
