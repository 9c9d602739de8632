import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';

/** Takes a subnet's IPv6 block away, once no interface has an address of it. */
export default action('DisassociateSubnetCidrBlock', (input, { region }) => {
  const { AssociationId } = input;
  for (const subnet of region.subnets) {
    const { SubnetId, Ipv6CidrBlockAssociationSet: associations = [] } = subnet;
    const association = associations.find((each) => each.AssociationId === AssociationId);
    if (!association) continue;
    if (subnet.AssignIpv6AddressOnCreation) {
      throw new Ec2Error(
        'InvalidCidrBlock.InUse',
        `The subnet IPv6 CIDR block with association ID ${AssociationId} may not be disassociated, because its subnet has assign-ipv6-address-on-creation set to true.`,
      );
    }
    const used = region.networkInterfaces
      .where('subnet', SubnetId)
      .some(({ Ipv6Addresses }) => Ipv6Addresses?.length);
    if (used) {
      throw errors.dependencyViolation(
        `The subnet CIDR block '${association.Ipv6CidrBlock}' has dependencies and cannot be disassociated.`,
      );
    }
    region.subnets.put({
      ...subnet,
      Ipv6CidrBlockAssociationSet: associations.filter((each) => each !== association),
    });
    return {
      SubnetId,
      Ipv6CidrBlockAssociation: { ...association, Ipv6CidrBlockState: { State: 'disassociating' as const } },
    };
  }
  throw new Ec2Error(
    'InvalidSubnetCidrBlockAssociationID.NotFound',
    `The subnet CIDR block with association ID '${AssociationId}' does not exist`,
  );
});
