import type { SecurityGroupReference } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { findAll } from '../../core/find.ts';

/** VPCs with rules that name one of the caller's groups, other than the group's own. */
export default action('DescribeSecurityGroupReferences', (input, { region, world, accounts }) => {
  const groups = findAll(region.securityGroups, input.GroupId ?? []);
  const SecurityGroupReferenceSet = groups.flatMap(({ GroupId, VpcId }) => {
    const references = new Map<string, SecurityGroupReference>();
    for (const accountId of accounts.keys()) {
      const { securityGroupRules, securityGroups } = world.region(accountId, region.name);
      for (const { GroupId: referencing, ReferencedGroupInfo } of securityGroupRules.where(
        'referencedGroup',
        GroupId,
      )) {
        const ReferencingVpcId = securityGroups.get(referencing)?.VpcId;
        if (ReferencingVpcId === undefined || ReferencingVpcId === VpcId) continue;
        const { VpcPeeringConnectionId } = ReferencedGroupInfo ?? {};
        references.set(ReferencingVpcId, {
          GroupId,
          ReferencingVpcId,
          ...(VpcPeeringConnectionId && { VpcPeeringConnectionId }),
        });
      }
    }
    return [...references.values()];
  });
  return { SecurityGroupReferenceSet };
});
