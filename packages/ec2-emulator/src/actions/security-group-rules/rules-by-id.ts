import { findAll, notFound } from '../../core/find.ts';
import type { SecurityGroupRecord, SecurityGroupRuleRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

/** A group's rules of one direction by their ids. Throws `InvalidSecurityGroupRuleId.NotFound` for any other. */
export function rulesById(
  region: RegionState,
  group: SecurityGroupRecord,
  ids: readonly string[],
  isEgress?: boolean,
): SecurityGroupRuleRecord[] {
  const rules = findAll(region.securityGroupRules, [...new Set(ids)]);
  const others = rules.filter(
    (rule) => rule.GroupId !== group.GroupId || (isEgress !== undefined && rule.IsEgress !== isEgress),
  );
  if (others.length > 0) {
    throw notFound(
      region.securityGroupRules.idFormat,
      others.map((rule) => rule.SecurityGroupRuleId),
    );
  }
  return rules;
}
