import type { InstanceNetworkInterface, NetworkInterfaceAssociation } from '@aws-sdk/client-ec2';
import type { FilterTable } from '../../core/filters.ts';
import type { ReservedInstance } from './reserved-instance.ts';

/** The filters of DescribeInstances on the interfaces of an instance. */
export const interfaceFilters: FilterTable<ReservedInstance> = {
  ...ofNoInterface(),
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
  'network-interface.ipv6-addresses.ipv6-address': (each) => ipv6(each).map(({ Ipv6Address }) => Ipv6Address),
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
  'network-interface.tag-key': (each) => each.interfaceTags().map(({ Key }) => Key),
  'network-interface.tag-value': (each) => each.interfaceTags().map(({ Value }) => Value),
  'network-interface.vpc-id': (each) => interfaces(each).map((i) => i.VpcId),
  'network-interface.ipv4-prefixes.ipv4-prefix': (each) =>
    interfaces(each).flatMap((i) => (i.Ipv4Prefixes ?? []).map(({ Ipv4Prefix }) => Ipv4Prefix)),
  'network-interface.ipv6-address': (each) => ipv6(each).map(({ Ipv6Address }) => Ipv6Address),
  'network-interface.ipv6-addresses.is-primary-ipv6': (each) =>
    ipv6(each).map(({ IsPrimaryIpv6 }) => IsPrimaryIpv6 ?? false),
  'network-interface.ipv6-native': (each) => interfaces(each).map((i) => i.PrivateIpAddress === undefined),
  'network-interface.ipv6-prefixes.ipv6-prefix': (each) =>
    interfaces(each).flatMap((i) => (i.Ipv6Prefixes ?? []).map(({ Ipv6Prefix }) => Ipv6Prefix)),
  'network-interface.operator.managed': (each) => interfaces(each).map((i) => i.Operator?.Managed ?? false),
};

/** Documented filters on what no interface here has, so that they find nothing rather than being unknown. */
function ofNoInterface(): FilterTable<ReservedInstance> {
  const names = [
    'network-interface.addresses.association.carrier-ip',
    'network-interface.addresses.association.customer-owned-ip',
    'network-interface.association.carrier-ip',
    'network-interface.association.customer-owned-ip',
    'network-interface.deny-all-igw-traffic',
    'network-interface.operator.principal',
    'network-interface.outpost-arn',
    'network-interface.requester-id',
  ];
  return Object.fromEntries(names.map((name) => [name, () => undefined]));
}

const interfaces = ({ instance }: ReservedInstance): InstanceNetworkInterface[] =>
  instance.NetworkInterfaces ?? [];
const interfaceGroups = (each: ReservedInstance) => interfaces(each).flatMap(({ Groups }) => Groups ?? []);
const addresses = (each: ReservedInstance) => interfaces(each).flatMap((i) => i.PrivateIpAddresses ?? []);
const ipv6 = (each: ReservedInstance) => interfaces(each).flatMap((i) => i.Ipv6Addresses ?? []);

/** What an interface knows of its association, of which the description of an instance shows a part. */
const elasticIp = (association: InstanceNetworkInterface['Association']) =>
  association as NetworkInterfaceAssociation | undefined;
