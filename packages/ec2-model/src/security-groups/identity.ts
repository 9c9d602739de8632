import { formatCidr, tryCidr } from '../cidr.ts';
import { canonicalPorts } from '../port-range.ts';
import { canonicalProtocol } from '../protocol.ts';
import type { Peer, RuleDraft } from './rule.ts';

/**
 * A rule as EC2 would store it: protocol by its own name, ports that mean nothing as -1, CIDR host bits cleared.
 *
 * @throws {InputError} `protocol` when the protocol is none. A malformed CIDR is left as it is; `ruleProblems` names it.
 */
export function canonicalRule<R extends RuleDraft>(rule: R): R {
  const protocol = canonicalProtocol(rule.protocol);
  return { ...rule, protocol, ...canonicalPorts(protocol, rule), peer: canonicalPeer(rule.peer) };
}

/**
 * What EC2 takes for the same rule: a second rule with this key is refused with `InvalidPermission.Duplicate`. The
 * description, the tags and the rule's id are not part of it.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html
 */
export function ruleKey(rule: RuleDraft): string {
  const { direction, protocol, fromPort, toPort, peer } = canonicalRule(rule);
  return [direction, protocol, fromPort, toPort, peerKey(peer)].join(' ');
}

/** What makes two peers the same. Group ids are unique, so the owner's account adds nothing. */
export function peerKey(peer: Peer): string {
  switch (peer.kind) {
    case 'group':
      return peer.groupId;
    case 'prefix-list':
      return peer.prefixListId;
    default:
      return canonicalPeer(peer).cidr;
  }
}

function canonicalPeer<P extends Peer>(peer: P): P {
  if (peer.kind !== 'ipv4' && peer.kind !== 'ipv6') return peer;
  const cidr = tryCidr(peer.cidr);
  return cidr ? { ...peer, cidr: formatCidr(cidr) } : peer;
}
