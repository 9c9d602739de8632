import { formatCidr } from '../cidr.ts';
import { canonicalPorts } from '../port-range.ts';
import { canonicalProtocol } from '../protocol.ts';
import { peerBlock } from './peer-block.ts';
import type { Peer, RuleDraft } from './rule.ts';

interface Form {
  readonly rule: RuleDraft;
  readonly key: string;
}

/** Worked out once for each draft: the rule editor asks for all of them with every key typed. */
const forms = new WeakMap<RuleDraft, Form>();

/**
 * A rule as EC2 would store it: protocol by its own name, ports that mean nothing as -1, CIDR host bits cleared.
 *
 * @throws {InputError} `protocol` when the protocol is none. A malformed CIDR is left as it is; `ruleProblems` names it.
 */
export function canonicalRule<R extends RuleDraft>(rule: R): R {
  return formOf(rule).rule as R;
}

/**
 * What EC2 takes for the same rule: a second rule with this key is refused with `InvalidPermission.Duplicate`. The
 * description, the tags and the rule's id are not part of it.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html
 */
export function ruleKey(rule: RuleDraft): string {
  return formOf(rule).key;
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

function formOf(draft: RuleDraft): Form {
  const known = forms.get(draft);
  if (known) return known;
  const protocol = canonicalProtocol(draft.protocol);
  const ports = canonicalPorts(protocol, draft);
  const rule = { ...draft, protocol, ...ports, peer: canonicalPeer(draft.peer) };
  const key = [rule.direction, protocol, ports.fromPort, ports.toPort, peerKey(rule.peer)].join(' ');
  const form = { rule, key };
  forms.set(draft, form);
  forms.set(rule, form);
  return form;
}

function canonicalPeer<P extends Peer>(peer: P): P {
  const block = peerBlock(peer);
  return block ? { ...peer, cidr: formatCidr(block) } : peer;
}
