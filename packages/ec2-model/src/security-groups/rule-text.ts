import { formatPorts } from '../port-range.ts';
import { portMeaning } from '../protocol.ts';
import type { Peer, RuleDraft } from './rule.ts';

/** A rule's ports as people type them: `22`, `8000-8080`, `all`; for ICMP `8` or `3/4`; empty where there are none. */
export function portsText(rule: Pick<RuleDraft, 'protocol' | 'fromPort' | 'toPort'>): string {
  const meaning = portMeaning(rule.protocol);
  if (meaning === 'none') return '';
  if (meaning === 'ports') return formatPorts(rule);
  if (rule.fromPort === -1) return 'all';
  return rule.toPort === -1 ? String(rule.fromPort) : `${rule.fromPort}/${rule.toPort}`;
}

/**
 * The other end of a rule as people type it.
 *
 * @param owner the account of the rule's group, whose other groups are written without their account
 */
export function peerText(peer: Peer, owner?: string): string {
  switch (peer.kind) {
    case 'group':
      return peer.userId && peer.userId !== owner ? `${peer.userId}/${peer.groupId}` : peer.groupId;
    case 'prefix-list':
      return peer.prefixListId;
    default:
      return peer.cidr;
  }
}
