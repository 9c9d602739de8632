import { ruleFromSdk, tagsFrom } from '@muster/ec2-model';
import type { WholeSecurityGroup } from '@muster/plans';
import { queryOptions } from '@tanstack/react-query';
import { ec2For } from '../../api/index.ts';
import type { Row } from '../../inventory/kinds.ts';

export type GroupRow = Row<'security-groups'>;

/** Unique over regions. */
export const keyOfGroup = (row: GroupRow) => `${row.region} ${row.id}`;

/** The rules of a group with their ids, which the group's own listing does not have. Kept fresh while it is shown. */
export function rulesQuery(connection: string, region: string, groupId: string) {
  return queryOptions({
    queryKey: ['security-group-rules', connection, region, groupId],
    queryFn: async ({ signal }) => {
      const ec2 = ec2For(connection, region);
      const rules = [];
      let next: string | undefined;
      do {
        const page = await ec2.describeSecurityGroupRules(
          {
            Filters: [{ Name: 'group-id', Values: [groupId] }],
            MaxResults: 1000,
            ...(next && { NextToken: next }),
          },
          { signal },
        );
        rules.push(...(page.SecurityGroupRules ?? []).map(ruleFromSdk));
        next = page.NextToken;
      } while (next);
      // A group that is gone has no rules either: asked for by its id, EC2 says which of the two it is.
      if (rules.length === 0) await ec2.describeSecurityGroups({ GroupIds: [groupId] }, { signal });
      return rules;
    },
    staleTime: 0,
    refetchInterval: 5000,
  });
}

/** A group with its rules, as plans take it. */
export function wholeGroup({ id, item }: GroupRow, rules: WholeSecurityGroup['rules']): WholeSecurityGroup {
  return {
    groupId: id,
    groupName: item.GroupName ?? id,
    description: item.Description ?? '',
    vpcId: item.VpcId ?? '',
    tags: tagsFrom(item.Tags),
    rules,
  };
}

/** How many rules a listed group has in one direction, counted as EC2's rules: one for each peer. */
export function ruleCount(permissions: GroupRow['item']['IpPermissions']): number {
  return (permissions ?? []).reduce(
    (sum, permission) =>
      sum +
      (permission.IpRanges?.length ?? 0) +
      (permission.Ipv6Ranges?.length ?? 0) +
      (permission.UserIdGroupPairs?.length ?? 0) +
      (permission.PrefixListIds?.length ?? 0),
    0,
  );
}

/** Whether any inbound rule lets everybody in. */
export function isOpenToAll({ item }: GroupRow): boolean {
  return (item.IpPermissions ?? []).some(
    (permission) =>
      permission.IpRanges?.some(({ CidrIp }) => CidrIp === '0.0.0.0/0') ||
      permission.Ipv6Ranges?.some(({ CidrIpv6 }) => CidrIpv6 === '::/0'),
  );
}

/** The ids of the groups that a group's rules name. */
export function referencedGroups({ item }: GroupRow): Set<string> {
  const permissions = [...(item.IpPermissions ?? []), ...(item.IpPermissionsEgress ?? [])];
  return new Set(
    permissions.flatMap(({ UserIdGroupPairs = [] }) =>
      UserIdGroupPairs.flatMap(({ GroupId }) => GroupId ?? []),
    ),
  );
}
