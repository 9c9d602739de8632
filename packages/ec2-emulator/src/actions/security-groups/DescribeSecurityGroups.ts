import type { IpPermission } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import { tagsIfAny } from '../../core/tags.ts';
import { permissionsFromRules } from '../../network/ip-permissions.ts';
import { shownRule } from '../../network/referenced-groups.ts';
import { rulesOf } from '../../network/security-group-rules.ts';
import { groupNamed } from '../../network/security-groups.ts';
import type { SecurityGroupRecord, SecurityGroupRuleRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

export default action('DescribeSecurityGroups', (input, call) => {
  const { region } = call;
  const named = input.GroupNames?.map((name) => groupNamed(region, name).GroupId) ?? [];
  const ids = [...(input.GroupIds ?? []), ...named];
  const { items, ...rest } = listing(region, region.securityGroups, input, {
    ids,
    filters: filtersIn(region),
  });
  const SecurityGroups = items.map(({ Tags: _, ...group }) => ({
    ...group,
    ...permissionsOf(call, group),
    ...tagsIfAny(region, group.GroupId),
  }));
  return { SecurityGroups, ...rest };
});

function permissionsOf(call: Call, { GroupId }: SecurityGroupRecord): Record<string, IpPermission[]> {
  const permissions = (isEgress: boolean) =>
    permissionsFromRules(rulesOf(call.region, GroupId, isEgress).map((rule) => shownRule(call, rule)));
  return { IpPermissions: permissions(false), IpPermissionsEgress: permissions(true) };
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html */
function filtersIn(region: RegionState): FilterTable<SecurityGroupRecord> {
  return {
    description: (group) => group.Description,
    'group-id': (group) => group.GroupId,
    'group-name': (group) => group.GroupName,
    'owner-id': (group) => group.OwnerId,
    'vpc-id': (group) => group.VpcId,
    ...ruleFilters('ip-permission', region, false),
    ...ruleFilters('egress.ip-permission', region, true),
  };
}

function ruleFilters(
  prefix: string,
  region: RegionState,
  isEgress: boolean,
): FilterTable<SecurityGroupRecord> {
  const each = (read: (rule: SecurityGroupRuleRecord) => string | number | undefined) => {
    return (group: SecurityGroupRecord) => rulesOf(region, group.GroupId, isEgress).map(read);
  };
  return {
    [`${prefix}.cidr`]: each((rule) => rule.CidrIpv4),
    [`${prefix}.from-port`]: each((rule) => rule.FromPort),
    [`${prefix}.group-id`]: each((rule) => rule.ReferencedGroupInfo?.GroupId),
    // EC2 finds a rule so only when the rule was given the group's name rather than its id.
    [`${prefix}.group-name`]: each((rule) => rule.referencedName),
    [`${prefix}.ipv6-cidr`]: each((rule) => rule.CidrIpv6),
    [`${prefix}.prefix-list-id`]: each((rule) => rule.PrefixListId),
    [`${prefix}.protocol`]: each((rule) => rule.IpProtocol),
    [`${prefix}.to-port`]: each((rule) => rule.ToPort),
    [`${prefix}.user-id`]: each((rule) => rule.ReferencedGroupInfo?.UserId),
  };
}
