import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { type Cidr, contains, formatCidr, overlaps, parseCidr } from '../../network/cidr.ts';
import { invalidRange, requestedBlock } from '../../network/requested-cidr.ts';
import { ipv6BlockOf } from '../../network/subnet-ipv6.ts';
import type { VpcRecord } from '../../state/records.ts';

/** Gives a subnet an IPv6 block out of its VPC's. It has one at most. */
export default action('AssociateSubnetCidrBlock', (input, call) => {
  const { region } = call;
  const subnet = find(region.subnets, input.SubnetId);
  const { SubnetId, VpcId } = subnet;
  const block = blockWithin(input.Ipv6CidrBlock, region.vpcs.get(VpcId));
  if (ipv6BlockOf(subnet)) {
    throw new Ec2Error('InvalidSubnet.Conflict', `The subnet '${SubnetId}' has an IPv6 CIDR block already`);
  }
  const Ipv6CidrBlock = formatCidr(block);
  const taken = region.subnets.where('vpc', VpcId).flatMap((each) => ipv6BlockOf(each) ?? []);
  if (taken.some((each) => overlaps(each, block))) {
    throw new Ec2Error('InvalidSubnet.Conflict', `The CIDR '${Ipv6CidrBlock}' conflicts with another subnet`);
  }
  const association = { AssociationId: newId(call, 'subnet-cidr-assoc'), Ipv6CidrBlock };
  const Ipv6CidrBlockAssociationSet = [
    { ...association, Ipv6CidrBlockState: { State: 'associated' as const } },
  ];
  region.subnets.put({ ...subnet, Ipv6CidrBlockAssociationSet });
  return {
    SubnetId,
    Ipv6CidrBlockAssociation: { ...association, Ipv6CidrBlockState: { State: 'associating' as const } },
  };
});

/** From /44 to /64, by the four. https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
function blockWithin(text: string | undefined, vpc: VpcRecord | undefined): Cidr {
  if (text === undefined) throw errors.missingParameter('ipv6CidrBlock');
  const block = requestedBlock(text, 6, 'ipv6CidrBlock');
  const own =
    vpc?.Ipv6CidrBlockAssociationSet?.flatMap((each) => parseCidr(each.Ipv6CidrBlock ?? '') ?? []) ?? [];
  const sized = block.prefix >= 44 && block.prefix <= 64 && block.prefix % 4 === 0;
  if (!sized || !own.some((each) => contains(each, block))) throw invalidRange('InvalidSubnet.Range', text);
  return block;
}
