import type { SecurityGroupReference } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { findAll } from '../../core/find.ts';

/** VPCs of other accounts whose rules name one of the caller's groups: within a VPC it does not count. */
export default action('DescribeSecurityGroupReferences', (input, { region, world, accounts }) => {
  const groups = findAll(region.securityGroups, input.GroupId ?? []);
  const SecurityGroupReferenceSet = groups.flatMap(({ GroupId, VpcId }) => {
    const referencing = [...accounts.keys()].flatMap((accountId) => {
      const { securityGroupRules, securityGroups } = world.region(accountId, region.name);
      const rules = securityGroupRules.where('referencedGroup', GroupId);
      return rules.flatMap((rule) => securityGroups.get(rule.GroupId)?.VpcId ?? []);
    });
    return [...new Set(referencing)]
      .filter((vpcId) => vpcId !== VpcId)
      .map((ReferencingVpcId): SecurityGroupReference => ({ GroupId, ReferencingVpcId }));
  });
  return { SecurityGroupReferenceSet };
});
