import type { Direction, RuleDraft } from './rule.ts';

/** Rules that EC2 allows in each direction unless the account's quota was raised. */
export const DEFAULT_RULE_QUOTA = 60;

/** What a group's rules weigh against the quota, which EC2 counts for each direction and each address family. */
export type QuotaUse = Readonly<Record<Direction, { readonly ipv4: number; readonly ipv6: number }>>;

/**
 * What rules weigh. A peer that is a group counts for both families; a prefix list counts as many times as it may have
 * entries, for its own family.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-security-groups
 *
 * @param prefixList the most entries and the family of a prefix list, as far as it is known
 */
export function quotaUse(
  rules: readonly RuleDraft[],
  prefixList: (id: string) => { readonly maxEntries: number; readonly family: 4 | 6 } | undefined,
): QuotaUse {
  const use = { ingress: { ipv4: 0, ipv6: 0 }, egress: { ipv4: 0, ipv6: 0 } };
  for (const { direction, peer } of rules) {
    const counted = use[direction];
    const list = peer.kind === 'prefix-list' ? prefixList(peer.prefixListId) : undefined;
    const weight = list?.maxEntries ?? 1;
    if (peer.kind !== 'ipv6' && list?.family !== 6) counted.ipv4 += weight;
    if (peer.kind !== 'ipv4' && list?.family !== 4) counted.ipv6 += weight;
  }
  return use;
}
