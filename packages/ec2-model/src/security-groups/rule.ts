import type { Tag } from '../tag.ts';

export type Direction = 'ingress' | 'egress';

/** The other end of a rule: where ingress comes from, where egress goes to. */
export type Peer =
  | { readonly kind: 'ipv4'; readonly cidr: string }
  | { readonly kind: 'ipv6'; readonly cidr: string }
  /** `userId` is the owner of a group in another account (a peered VPC), or this account where EC2 tells it. */
  | { readonly kind: 'group'; readonly groupId: string; readonly userId?: string | undefined }
  | { readonly kind: 'prefix-list'; readonly prefixListId: string };

/** In a group peer: the group that the rule is in, which has no id yet while it is being planned. */
export const THIS_GROUP = 'this-group';

/** One row of the rule editor: a rule that exists (it has an id), edited or not, or a rule to be made. */
export interface RuleDraft {
  /** The `sgr-…` id; absent for a rule that EC2 does not know yet. */
  readonly id?: string | undefined;
  readonly direction: Direction;
  /** As EC2 returns it: `tcp`, `udp`, `icmp`, `icmpv6`, `-1` for all traffic, else the IANA number (`'50'`). */
  readonly protocol: string;
  /** First port; for ICMP the type. -1 means all. */
  readonly fromPort: number;
  /** Last port; for ICMP the code. -1 means all. */
  readonly toPort: number;
  readonly peer: Peer;
  readonly description?: string | undefined;
  readonly tags?: readonly Tag[] | undefined;
}

/** A rule that exists in EC2. */
export interface Rule extends RuleDraft {
  readonly id: string;
}
