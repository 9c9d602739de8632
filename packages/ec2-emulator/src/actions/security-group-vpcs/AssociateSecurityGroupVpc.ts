import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

/** Lets interfaces of another VPC of the region have the group. */
export default action('AssociateSecurityGroupVpc', (input, { region }) => {
  const { GroupId, GroupName, VpcId: home } = find(region.securityGroups, input.GroupId);
  const { VpcId } = find(region.vpcs, input.VpcId);
  if (GroupName === 'default') {
    throw errors.invalidParameterValue(
      `The default security group ${GroupId} cannot be associated with other VPCs`,
    );
  }
  const associations = region.securityGroupVpcAssociations.where('group', GroupId);
  if (VpcId === home || associations.some((each) => each.VpcId === VpcId)) {
    throw new Ec2Error(
      'Resource.AlreadyAssociated',
      `The security group ${GroupId} is already associated with the VPC ${VpcId}`,
    );
  }
  region.securityGroupVpcAssociations.put({
    GroupId,
    VpcId,
    VpcOwnerId: region.accountId,
    GroupOwnerId: region.accountId,
    State: 'associated',
  });
  return { State: 'associating' as const };
});
