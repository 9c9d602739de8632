import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import { tagsIfAny } from '../../core/tags.ts';
import type { VpcRecord } from '../../state/records.ts';
import { shownVpc } from './shown-vpc.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html */
const FILTERS: FilterTable<VpcRecord> = {
  cidr: (vpc) => vpc.CidrBlock,
  // Not documented, but taken by EC2: Ansible's ec2_vpc_net looks for its VPC by it, boto 2 documents `cidrBlock`.
  'cidr-block': (vpc) => vpc.CidrBlock,
  'cidr-block-association.association-id': (vpc) =>
    vpc.CidrBlockAssociationSet?.map((each) => each.AssociationId) ?? [],
  'cidr-block-association.cidr-block': (vpc) =>
    vpc.CidrBlockAssociationSet?.map((each) => each.CidrBlock) ?? [],
  'cidr-block-association.state': (vpc) =>
    vpc.CidrBlockAssociationSet?.map((each) => each.CidrBlockState?.State) ?? [],
  'dhcp-options-id': (vpc) => vpc.DhcpOptionsId,
  'ipv6-cidr-block-association.association-id': (vpc) =>
    vpc.Ipv6CidrBlockAssociationSet?.map((each) => each.AssociationId) ?? [],
  'ipv6-cidr-block-association.ipv6-cidr-block': (vpc) =>
    vpc.Ipv6CidrBlockAssociationSet?.map((each) => each.Ipv6CidrBlock) ?? [],
  'ipv6-cidr-block-association.ipv6-pool': (vpc) =>
    vpc.Ipv6CidrBlockAssociationSet?.map((each) => each.Ipv6Pool) ?? [],
  'ipv6-cidr-block-association.state': (vpc) =>
    vpc.Ipv6CidrBlockAssociationSet?.map((each) => each.Ipv6CidrBlockState?.State) ?? [],
  'is-default': (vpc) => vpc.IsDefault,
  'owner-id': (vpc) => vpc.OwnerId,
  state: (vpc) => vpc.State,
  'vpc-id': (vpc) => vpc.VpcId,
};

export default action('DescribeVpcs', (input, call) => {
  const { region } = call;
  const { items, ...rest } = listing(region, region.vpcs, input, { ids: input.VpcIds, filters: FILTERS });
  const Vpcs = items.map(({ Tags: _, ...record }) => {
    const { Tags: _all, ...vpc } = shownVpc(call, record);
    return { ...vpc, ...tagsIfAny(region, record.VpcId) };
  });
  return { Vpcs, ...rest };
});
