import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { hasAttached } from '../../network/gateways.ts';
import { peeringStatus, seenPeerings } from '../../network/vpc-peering.ts';
import type { RegionState } from '../../state/world.ts';

/** Takes along what EC2 put into the VPC itself, and its peering connections; anything else is in the way. */
export default action('DeleteVpc', (input, call) => {
  const { region } = call;
  const { VpcId } = find(region.vpcs, input.VpcId);
  if (hasDependencies(region, VpcId) || isAskedToPeer(call, VpcId)) {
    throw errors.dependencyViolation(`The vpc '${VpcId}' has dependencies and cannot be deleted.`);
  }
  for (const group of region.securityGroups.where('vpc', VpcId)) {
    for (const { SecurityGroupRuleId } of region.securityGroupRules.where('group', group.GroupId)) {
      region.securityGroupRules.delete(SecurityGroupRuleId);
      region.tags.delete(SecurityGroupRuleId);
    }
    region.securityGroups.delete(group.GroupId);
    region.tags.delete(group.GroupId);
  }
  for (const { RouteTableId } of region.routeTables.where('vpc', VpcId)) {
    region.routeTables.delete(RouteTableId);
    region.tags.delete(RouteTableId);
  }
  for (const { NetworkAclId } of region.networkAcls.where('vpc', VpcId)) {
    region.networkAcls.delete(NetworkAclId);
    region.tags.delete(NetworkAclId);
  }
  for (const { VpcEncryptionControlId } of region.vpcEncryptionControls.where('vpc', VpcId)) {
    region.vpcEncryptionControls.delete(VpcEncryptionControlId);
    region.tags.delete(VpcEncryptionControlId);
  }
  region.vpcs.delete(VpcId);
  region.tags.delete(VpcId);
  return {};
});

/**
 * Whether another account has asked for a connection to the VPC; it has to be rejected first.
 * @see https://docs.aws.amazon.com/vpc/latest/peering/delete-vpc-peering-connection.html
 */
function isAskedToPeer(call: Call, vpcId: string): boolean {
  return seenPeerings(call).some(
    ({ peering }) =>
      peering.accepter.VpcId === vpcId &&
      peering.requester.OwnerId !== call.region.accountId &&
      peeringStatus(call, peering) === 'pending-acceptance',
  );
}

function hasDependencies(region: RegionState, vpcId: string): boolean {
  return (
    region.subnets.where('vpc', vpcId).length > 0 ||
    region.networkInterfaces.where('vpc', vpcId).length > 0 ||
    hasAttached(region, vpcId) ||
    region.securityGroups.where('vpc', vpcId).some((group) => group.GroupName !== 'default') ||
    region.routeTables.where('vpc', vpcId).some((table) => !table.Associations.some((each) => each.Main)) ||
    region.networkAcls.where('vpc', vpcId).some((acl) => !acl.IsDefault)
  );
}
