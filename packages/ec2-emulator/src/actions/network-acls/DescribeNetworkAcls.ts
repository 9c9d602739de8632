import type { NetworkAclAssociation, NetworkAclEntry } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { NetworkAclRecord } from '../../state/records.ts';

type Read<From> = (from: From) => string | number | boolean | undefined;
const entries = (read: Read<NetworkAclEntry>) => (acl: NetworkAclRecord) => acl.Entries.map(read);
const associations = (read: Read<NetworkAclAssociation>) => (acl: NetworkAclRecord) =>
  acl.Associations.map(read);

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkAcls.html */
const FILTERS: FilterTable<NetworkAclRecord> = {
  'association.association-id': associations((association) => association.NetworkAclAssociationId),
  'association.network-acl-id': associations((association) => association.NetworkAclId),
  'association.subnet-id': associations((association) => association.SubnetId),
  default: (acl) => acl.IsDefault,
  'entry.cidr': entries((entry) => entry.CidrBlock),
  'entry.egress': entries((entry) => entry.Egress),
  'entry.icmp.code': entries((entry) => entry.IcmpTypeCode?.Code),
  'entry.icmp.type': entries((entry) => entry.IcmpTypeCode?.Type),
  'entry.ipv6-cidr': entries((entry) => entry.Ipv6CidrBlock),
  'entry.port-range.from': entries((entry) => entry.PortRange?.From),
  'entry.port-range.to': entries((entry) => entry.PortRange?.To),
  'entry.protocol': entries((entry) => entry.Protocol),
  'entry.rule-action': entries((entry) => entry.RuleAction),
  'entry.rule-number': entries((entry) => entry.RuleNumber),
  'network-acl-id': (acl) => acl.NetworkAclId,
  'owner-id': (acl) => acl.OwnerId,
  'vpc-id': (acl) => acl.VpcId,
};

export default action('DescribeNetworkAcls', (input, { region }) => {
  const { items, ...rest } = listing(region, region.networkAcls, input, {
    ids: input.NetworkAclIds,
    filters: FILTERS,
  });
  return { NetworkAcls: items, ...rest };
});
