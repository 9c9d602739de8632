import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { checkIpamPools } from '../../network/ipam-pools.ts';
import { associatedIpv6Block, ipv6BlockOf } from '../../network/subnet-ipv6.ts';

/** Gives a subnet an IPv6 block out of its VPC's. It has one at most. */
export default action('AssociateSubnetCidrBlock', (input, call) => {
  const { region } = call;
  const subnet = find(region.subnets, input.SubnetId);
  const { SubnetId, VpcId } = subnet;
  checkIpamPools(input);
  if (input.Ipv6CidrBlock === undefined) throw errors.missingParameter('ipv6CidrBlock');
  if (ipv6BlockOf(subnet)) {
    throw new Ec2Error('InvalidSubnet.Conflict', `The subnet '${SubnetId}' has an IPv6 CIDR block already`);
  }
  const association = associatedIpv6Block(call, find(region.vpcs, VpcId), input.Ipv6CidrBlock);
  region.subnets.put({ ...subnet, Ipv6CidrBlockAssociationSet: [association] });
  return {
    SubnetId,
    Ipv6CidrBlockAssociation: { ...association, Ipv6CidrBlockState: { State: 'associating' as const } },
  };
});
