import { Ec2Error } from '../core/errors.ts';
import type { RegionState } from '../state/world.ts';
import { maxEntriesOf } from './prefix-lists.ts';
import type { RuleSpec } from './security-group-rules.ts';

/** For each direction, and for IPv4 and IPv6 apart. */
const MAX_RULES = 60;

/**
 * Throws `RulesPerSecurityGroupLimitExceeded` when a group can't have these rules of one direction. A rule about
 * another group counts for both families, one about a prefix list as many times as the list may have entries.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-security-groups
 */
export function checkRuleQuota(region: RegionState, rules: readonly RuleSpec[]): void {
  const count = (weight: (rule: RuleSpec) => number) => rules.reduce((sum, rule) => sum + weight(rule), 0);
  const shared = count((rule) =>
    rule.ReferencedGroupInfo ? 1 : rule.PrefixListId ? (maxEntriesOf(region, rule.PrefixListId) ?? 1) : 0,
  );
  const ipv4 = count((rule) => (rule.CidrIpv4 ? 1 : 0));
  const ipv6 = count((rule) => (rule.CidrIpv6 ? 1 : 0));
  if (shared + Math.max(ipv4, ipv6) <= MAX_RULES) return;
  throw new Ec2Error(
    'RulesPerSecurityGroupLimitExceeded',
    'The maximum number of rules per security group has been reached.',
  );
}
