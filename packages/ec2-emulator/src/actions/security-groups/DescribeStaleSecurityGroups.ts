import type { StaleIpPermission, StaleSecurityGroup } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { find } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { permissionsFromRules } from '../../network/ip-permissions.ts';
import { isStale, shownRule } from '../../network/referenced-groups.ts';
import { rulesOf } from '../../network/security-group-rules.ts';
import type { SecurityGroupRecord, SecurityGroupRuleRecord } from '../../state/records.ts';

/** Groups with rules about a group of another VPC that is gone, or whose VPC is no longer peered or associated. */
export default action('DescribeStaleSecurityGroups', (input, call) => {
  const { securityGroups, vpcs } = call.region;
  const { VpcId } = find(vpcs, input.VpcId);
  const stale = securityGroups.where('vpc', VpcId).filter((group) => staleRules(call, group).length > 0);
  const { items, ...rest } = page(stale, input, { min: 5, max: 255 }, (group) =>
    securityGroups.positionOf(group),
  );
  return { StaleSecurityGroupSet: items.map((group) => shown(call, group)), ...rest };
});

function shown(call: Call, group: SecurityGroupRecord): StaleSecurityGroup {
  const rules = staleRules(call, group);
  return {
    GroupId: group.GroupId,
    GroupName: group.GroupName,
    Description: group.Description,
    VpcId: group.VpcId,
    StaleIpPermissions: permissions(rules.filter((rule) => !rule.IsEgress)),
    StaleIpPermissionsEgress: permissions(rules.filter((rule) => rule.IsEgress)),
  };
}

function staleRules(call: Call, group: SecurityGroupRecord): SecurityGroupRuleRecord[] {
  return [...rulesOf(call.region, group.GroupId, false), ...rulesOf(call.region, group.GroupId, true)]
    .filter((rule) => isStale(call, group, rule))
    .map((rule) => shownRule(call, rule));
}

function permissions(rules: readonly SecurityGroupRuleRecord[]): StaleIpPermission[] {
  return permissionsFromRules(rules).map(({ IpProtocol, FromPort, ToPort, UserIdGroupPairs }) => ({
    IpProtocol,
    FromPort,
    ToPort,
    UserIdGroupPairs,
    IpRanges: [],
    PrefixListIds: [],
  }));
}
