import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { type Cidr, contains, formatCidr, overlaps, parseCidr } from '../../network/cidr.ts';
import { requestedZone } from '../../network/requested-zone.ts';
import { associatedIpv6Block, ipv6BlockOf } from '../../network/subnet-ipv6.ts';
import { createSubnet, ipv4BlockOf, shownSubnet } from '../../network/subnets.ts';
import { defaultVpc } from '../../network/vpcs.ts';
import type { VpcRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/work-with-default-vpc.html#create-default-subnet */
const PREFIX = 20;

/** The first free /20 of the default VPC's block, or the first free /64 of its IPv6 one. */
export default action('CreateDefaultSubnet', (input, call) => {
  const { region } = call;
  if (input.AvailabilityZone !== undefined && input.AvailabilityZoneId !== undefined) {
    throw errors.invalidParameterCombination(
      'The parameters AvailabilityZone and AvailabilityZoneId cannot be used together.',
    );
  }
  const vpc = defaultVpc(region);
  if (!vpc) {
    throw new Ec2Error('DefaultVpcDoesNotExist', 'No default VPC exists for this account in this region.');
  }
  const { AvailabilityZone: name, AvailabilityZoneId: id } = requestedZone(
    call,
    input.AvailabilityZone,
    input.AvailabilityZoneId,
  );
  const present = region.subnets
    .where('vpc', vpc.VpcId)
    .find((subnet) => subnet.DefaultForAz && subnet.AvailabilityZone === name);
  if (present) {
    throw new Ec2Error(
      'DefaultSubnetAlreadyExistsInAvailabilityZone',
      `'${present.SubnetId}' is already the default subnet in ${name}.`,
    );
  }
  const block = input.Ipv6Native
    ? { ipv6: associatedIpv6Block(call, vpc, formatCidr(freeIpv6Block(region, vpc))) }
    : { cidrBlock: formatCidr(freeBlock(region, vpc)) };
  const subnet = createSubnet(call, vpc, { ...block, zone: { name, id }, isDefault: true });
  return { Subnet: { ...shownSubnet(region, subnet), Tags: [] } };
});

function freeBlock(region: RegionState, vpc: VpcRecord): Cidr {
  const own = parseCidr(vpc.CidrBlock);
  const taken = region.subnets.where('vpc', vpc.VpcId).flatMap((each) => ipv4BlockOf(each) ?? []);
  for (let first = own?.first ?? 0n; own; first += 1n << BigInt(32 - PREFIX)) {
    const block: Cidr = { family: 4, first, prefix: PREFIX };
    if (!contains(own, block)) break;
    if (!taken.some((each) => overlaps(each, block))) return block;
  }
  throw noneFree();
}

function freeIpv6Block(region: RegionState, vpc: VpcRecord): Cidr {
  const [own] =
    vpc.Ipv6CidrBlockAssociationSet?.flatMap((each) => parseCidr(each.Ipv6CidrBlock ?? '') ?? []) ?? [];
  if (!own) {
    throw errors.invalidParameterValue(
      `The default VPC ${vpc.VpcId} has no IPv6 CIDR block to create an IPv6-only subnet from.`,
    );
  }
  const taken = region.subnets.where('vpc', vpc.VpcId).flatMap((each) => ipv6BlockOf(each) ?? []);
  for (let first = own.first; ; first += 1n << 64n) {
    const block: Cidr = { family: 6, first, prefix: 64 };
    if (!contains(own, block)) throw noneFree();
    if (!taken.some((each) => overlaps(each, block))) return block;
  }
}

const noneFree = () =>
  new Ec2Error(
    'InsufficientCidrBlocks',
    'The default VPC does not have enough free cidr blocks to satisfy the request.',
  );
