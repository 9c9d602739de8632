import type { CreateSubnetRequest } from '@aws-sdk/client-ec2';
import type { Zone } from '../../catalogue/regions.ts';
import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { checkOutpost } from '../../core/outposts.ts';
import { checkQuota } from '../../core/quota.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { type Cidr, contains, formatCidr, overlaps, parseCidr } from '../../network/cidr.ts';
import { checkIpamPools } from '../../network/ipam-pools.ts';
import { invalidRange, requestedCidr } from '../../network/requested-cidr.ts';
import { associatedIpv6Block } from '../../network/subnet-ipv6.ts';
import { createSubnet, ipv4BlockOf, shownSubnet } from '../../network/subnets.ts';
import { usableZones } from '../../network/zones.ts';
import type { VpcRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

/** Subnets are of IPv4, of both families, or of IPv6 alone. */
export default action('CreateSubnet', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'subnet');
  const vpc = find(region.vpcs, input.VpcId);
  checkOutpost('outpostArn', input.OutpostArn);
  checkIpamPools(input);
  if (input.Ipv6Native) checkNative(input);
  const cidr = input.Ipv6Native ? undefined : requestedCidr(input.CidrBlock, 'InvalidSubnet.Range');
  const zone = requestedZone(region, input.AvailabilityZone, input.AvailabilityZoneId);
  if (cidr) checkPlace(region, vpc, cidr);
  const ipv6 = input.Ipv6CidrBlock && associatedIpv6Block(call, vpc, input.Ipv6CidrBlock);
  checkQuota('subnets', { size: region.subnets.where('vpc', vpc.VpcId).length });
  const cidrBlock = cidr && formatCidr(cidr);
  const subnet = createSubnet(call, vpc, { cidrBlock, ...(ipv6 && { ipv6 }), zone });
  addTags(region, 'subnet', subnet.SubnetId, tags);
  return { Subnet: { ...shownSubnet(region, subnet), Tags: tagsOf(region, subnet.SubnetId) } };
});

/** Throws unless a subnet of IPv6 alone has a block of that and none of IPv4, in EC2's order. */
function checkNative({ CidrBlock, Ipv6CidrBlock }: CreateSubnetRequest): void {
  if (Ipv6CidrBlock === undefined) {
    throw new Ec2Error('MissingParameter', "Either 'ipv6CidrBlock' or 'ipv6IpamPoolId' should be provided.");
  }
  if (CidrBlock !== undefined) {
    throw errors.invalidParameterCombination(
      'When specifying ipv4 parameters, cidrBlock or ipv4IpamPoolId, you cannot set ipv6Native to true.',
    );
  }
}

function requestedZone(region: RegionState, name: string | undefined, id: string | undefined): Zone {
  const zones = usableZones(region);
  const zone = zones.find(
    (each) => (name === undefined || each.name === name) && (id === undefined || each.id === id),
  );
  if (zone) return zone;
  const [parameter, value, known] =
    name === undefined
      ? ['availabilityZoneId', id, zones.map((each) => each.id)]
      : ['availabilityZone', name, zones.map((each) => each.name)];
  throw errors.invalidParameterValue(
    `Value (${value}) for parameter ${parameter} is invalid. Subnets can currently only be created in the following availability zones: ${known.join(', ')}.`,
  );
}

function checkPlace(region: RegionState, vpc: VpcRecord, cidr: Cidr): void {
  const blocks = vpc.CidrBlockAssociationSet?.flatMap((each) => parseCidr(each.CidrBlock ?? '') ?? []) ?? [];
  if (!blocks.some((block) => contains(block, cidr)))
    throw invalidRange('InvalidSubnet.Range', formatCidr(cidr));
  const taken = region.subnets.where('vpc', vpc.VpcId).flatMap((each) => ipv4BlockOf(each) ?? []);
  if (taken.some((each) => overlaps(each, cidr))) {
    throw new Ec2Error(
      'InvalidSubnet.Conflict',
      `The CIDR '${formatCidr(cidr)}' conflicts with another subnet`,
    );
  }
}
