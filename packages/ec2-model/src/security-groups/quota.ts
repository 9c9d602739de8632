import type { Direction, RuleDraft } from './rule.ts';

/** Rules that EC2 allows in each direction unless the account's quota was raised. */
export const DEFAULT_RULE_QUOTA = 60;

/** What a group's rules weigh against the quota, which EC2 counts for each direction and each address family. */
export type QuotaUse = Readonly<Record<Direction, { readonly ipv4: number; readonly ipv6: number }>>;

/** How many entries a prefix list may have, all of which count, and of which address family. */
export interface PrefixListSize {
  readonly maxEntries: number;
  readonly family: 4 | 6;
}

/**
 * What the prefix lists that Amazon manages count, by the end of their name; EC2 does not tell their most entries.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 */
const MANAGED_WEIGHTS: readonly (readonly [name: string, weight: number])[] = [
  ['.cloudfront.origin-facing', 55],
  ['.groundstation', 5],
  ['.route53-healthchecks', 25],
  ['.vpc-lattice', 10],
];

/** What one reference to a prefix list counts against the quota. */
export function prefixListWeight({
  name,
  maxEntries,
}: {
  name: string;
  maxEntries?: number | undefined;
}): number {
  return maxEntries ?? MANAGED_WEIGHTS.find(([end]) => name.endsWith(end))?.[1] ?? 1;
}

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
  prefixList: (id: string) => PrefixListSize | undefined,
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
