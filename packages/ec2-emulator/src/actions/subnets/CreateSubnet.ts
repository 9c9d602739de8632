import type { Zone } from '../../catalogue/regions.ts';
import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { type Cidr, contains, formatCidr, overlaps, parseCidr } from '../../network/cidr.ts';
import { invalidRange, requestedCidr } from '../../network/requested-cidr.ts';
import { createSubnet, shownSubnet, zonesOf } from '../../network/subnets.ts';
import type { VpcRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

export default action('CreateSubnet', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'subnet');
  const vpc = find(region.vpcs, input.VpcId);
  const cidr = requestedCidr(input.CidrBlock, 'InvalidSubnet.Range');
  const zone = requestedZone(region, input.AvailabilityZone, input.AvailabilityZoneId);
  checkPlace(region, vpc, cidr);
  const subnet = createSubnet(call, vpc, { cidrBlock: formatCidr(cidr), zone });
  addTags(region, 'subnet', subnet.SubnetId, tags);
  return { Subnet: { ...shownSubnet(region, subnet), Tags: tagsOf(region, subnet.SubnetId) } };
});

function requestedZone(region: RegionState, name: string | undefined, id: string | undefined): Zone {
  const zones = zonesOf(region);
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
  const taken = region.subnets.where('vpc', vpc.VpcId).flatMap((each) => parseCidr(each.CidrBlock) ?? []);
  if (taken.some((each) => overlaps(each, cidr))) {
    throw new Ec2Error(
      'InvalidSubnet.Conflict',
      `The CIDR '${formatCidr(cidr)}' conflicts with another subnet`,
    );
  }
}
