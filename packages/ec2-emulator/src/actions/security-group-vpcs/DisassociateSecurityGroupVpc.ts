import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

export default action('DisassociateSecurityGroupVpc', (input, { region }) => {
  const { GroupId } = find(region.securityGroups, input.GroupId);
  const { VpcId } = find(region.vpcs, input.VpcId);
  if (!region.securityGroupVpcAssociations.has(`${GroupId} ${VpcId}`)) {
    throw new Ec2Error(
      'InvalidAssociationID.NotFound',
      `The security group ${GroupId} is not associated with the VPC ${VpcId}`,
    );
  }
  if (region.networkInterfaces.where('group', GroupId).some((each) => each.VpcId === VpcId)) {
    throw errors.dependencyViolation(`resource ${GroupId} has a dependent object`);
  }
  region.securityGroupVpcAssociations.delete(`${GroupId} ${VpcId}`);
  return { State: 'disassociating' as const };
});
