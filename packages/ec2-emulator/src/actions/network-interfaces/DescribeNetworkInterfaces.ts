import type { NetworkInterfacePrivateIpAddress } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { NetworkInterfaceRecord } from '../../state/records.ts';
import { shownInterface } from './shown-interface.ts';

const addresses =
  (read: (address: NetworkInterfacePrivateIpAddress) => string | boolean | undefined) =>
  (networkInterface: NetworkInterfaceRecord) =>
    networkInterface.PrivateIpAddresses?.map(read) ?? [];

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html */
const FILTERS: FilterTable<NetworkInterfaceRecord> = {
  'addresses.association.owner-id': addresses((address) => address.Association?.IpOwnerId),
  'addresses.association.public-ip': addresses((address) => address.Association?.PublicIp),
  'addresses.primary': addresses((address) => address.Primary),
  'addresses.private-ip-address': addresses((address) => address.PrivateIpAddress),
  'association.allocation-id': (eni) => eni.Association?.AllocationId,
  'association.association-id': (eni) => eni.Association?.AssociationId,
  'association.ip-owner-id': (eni) => eni.Association?.IpOwnerId,
  'association.public-dns-name': (eni) => eni.Association?.PublicDnsName,
  'association.public-ip': (eni) => eni.Association?.PublicIp,
  'attachment.attach-time': (eni) => eni.Attachment?.AttachTime,
  'attachment.attachment-id': (eni) => eni.Attachment?.AttachmentId,
  'attachment.delete-on-termination': (eni) => eni.Attachment?.DeleteOnTermination,
  'attachment.device-index': (eni) => eni.Attachment?.DeviceIndex,
  'attachment.instance-id': (eni) => eni.Attachment?.InstanceId,
  'attachment.instance-owner-id': (eni) => eni.Attachment?.InstanceOwnerId,
  'attachment.status': (eni) => eni.Attachment?.Status,
  'availability-zone': (eni) => eni.AvailabilityZone,
  'availability-zone-id': (eni) => eni.AvailabilityZoneId,
  description: (eni) => eni.Description,
  'group-id': (eni) => eni.Groups?.map((group) => group.GroupId) ?? [],
  'group-name': (eni) => eni.Groups?.map((group) => group.GroupName) ?? [],
  'interface-type': (eni) => eni.InterfaceType,
  'ipv6-addresses.ipv6-address': (eni) => eni.Ipv6Addresses?.map((address) => address.Ipv6Address) ?? [],
  'mac-address': (eni) => eni.MacAddress,
  'network-interface-id': (eni) => eni.NetworkInterfaceId,
  'operator.managed': (eni) => shownInterface(eni).Operator?.Managed,
  'operator.principal': (eni) => shownInterface(eni).Operator?.Principal,
  'owner-id': (eni) => eni.OwnerId,
  'private-dns-name': (eni) => eni.PrivateDnsName,
  'private-ip-address': (eni) => eni.PrivateIpAddress,
  'requester-id': (eni) => eni.RequesterId,
  'requester-managed': (eni) => eni.RequesterManaged,
  'source-dest-check': (eni) => eni.SourceDestCheck,
  status: (eni) => eni.Status,
  'subnet-id': (eni) => eni.SubnetId,
  'vpc-id': (eni) => eni.VpcId,
};

export default action('DescribeNetworkInterfaces', (input, { region }) => {
  if (input.NetworkInterfaceIds?.length && input.MaxResults !== undefined) {
    throw errors.invalidParameterCombination(
      'The parameter networkInterfaceIds cannot be used with the parameter maxResults in the same call.',
    );
  }
  const { items, ...rest } = listing(region, region.networkInterfaces, input, {
    ids: input.NetworkInterfaceIds,
    filters: FILTERS,
  });
  return {
    NetworkInterfaces: items.map(({ Tags, ...each }) => ({ ...shownInterface(each), TagSet: Tags })),
    ...rest,
  };
});
