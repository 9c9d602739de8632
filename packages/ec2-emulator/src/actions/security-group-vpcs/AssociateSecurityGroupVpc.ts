import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

/** Lets interfaces of another VPC of the region have the group. Neither default groups nor default VPCs take part. */
export default action('AssociateSecurityGroupVpc', (input, call) => {
  const { region } = call;
  const { GroupId, GroupName, VpcId: home } = find(region.securityGroups, input.GroupId);
  const { VpcId, IsDefault } = find(region.vpcs, input.VpcId);
  if (GroupName === 'default') {
    throw errors.invalidParameterValue(
      `The default security group ${GroupId} cannot be associated with other VPCs`,
    );
  }
  const defaultVpcId = IsDefault ? VpcId : region.vpcs.get(home)?.IsDefault ? home : undefined;
  if (defaultVpcId) {
    throw errors.invalidParameterValue(
      `The default VPC ${defaultVpcId} cannot take part in associations of security groups with VPCs`,
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
    associatedAt: transitionEnd(call),
  });
  return { State: 'associating' as const };
});
