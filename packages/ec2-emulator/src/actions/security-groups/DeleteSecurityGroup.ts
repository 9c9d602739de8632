import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { requestedGroup } from '../../network/security-groups.ts';

/** Rules of other VPCs about the group do not keep it: they become stale. */
export default action('DeleteSecurityGroup', (input, { region }) => {
  const { GroupId, GroupName, VpcId } = requestedGroup(region, input);
  if (GroupName === 'default') {
    throw new Ec2Error(
      'CannotDelete',
      `the specified group: "${GroupId}" name: "default" cannot be deleted by a user`,
    );
  }
  const referenced = region.securityGroupRules
    .where('referencedGroup', GroupId)
    .some((rule) => rule.GroupId !== GroupId && region.securityGroups.get(rule.GroupId)?.VpcId === VpcId);
  const associated = region.securityGroupVpcAssociations.where('group', GroupId).length > 0;
  if (referenced || associated || region.networkInterfaces.where('group', GroupId).length > 0) {
    throw errors.dependencyViolation(`resource ${GroupId} has a dependent object`);
  }
  for (const rule of region.securityGroupRules.where('group', GroupId)) {
    region.securityGroupRules.delete(rule.SecurityGroupRuleId);
    region.tags.delete(rule.SecurityGroupRuleId);
  }
  region.securityGroups.delete(GroupId);
  region.tags.delete(GroupId);
  return { Return: true, GroupId };
});
