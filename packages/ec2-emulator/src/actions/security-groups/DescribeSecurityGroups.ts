import type { IpPermission } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import { permissionsFromRules } from '../../network/ip-permissions.ts';
import { rulesOf } from '../../network/security-group-rules.ts';
import { groupNamed } from '../../network/security-groups.ts';
import type { SecurityGroupRecord, SecurityGroupRuleRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

export default action('DescribeSecurityGroups', (input, { region }) => {
  const named = input.GroupNames?.map((name) => groupNamed(region, name).GroupId) ?? [];
  const ids = [...(input.GroupIds ?? []), ...named];
  const { items, ...rest } = listing(region, region.securityGroups, input, {
    ids,
    filters: filtersIn(region),
  });
  const SecurityGroups = items.map((group) => ({ ...group, ...permissionsOf(region, group) }));
  return { SecurityGroups, ...rest };
});

function permissionsOf(
  region: RegionState,
  { GroupId }: SecurityGroupRecord,
): Record<string, IpPermission[]> {
  return {
    IpPermissions: permissionsFromRules(rulesOf(region, GroupId, false)),
    IpPermissionsEgress: permissionsFromRules(rulesOf(region, GroupId, true)),
  };
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
    [`${prefix}.group-name`]: each(
      (rule) => region.securityGroups.get(rule.ReferencedGroupInfo?.GroupId)?.GroupName,
    ),
    [`${prefix}.ipv6-cidr`]: each((rule) => rule.CidrIpv6),
    [`${prefix}.prefix-list-id`]: each((rule) => rule.PrefixListId),
    [`${prefix}.protocol`]: each((rule) => rule.IpProtocol),
    [`${prefix}.to-port`]: each((rule) => rule.ToPort),
    [`${prefix}.user-id`]: each((rule) => rule.ReferencedGroupInfo?.UserId),
  };
}
