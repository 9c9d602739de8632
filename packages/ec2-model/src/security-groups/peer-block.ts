import { type Cidr, tryCidr } from '../cidr.ts';
import type { Peer } from './rule.ts';

const parsed = new WeakMap<Peer, Cidr | undefined>();

/**
 * The block of addresses that a peer is; `undefined` for a group, a prefix list and what is not a CIDR block. Parsed
 * once for each peer, because the rule editor compares hundreds of rules with every key typed.
 */
export function peerBlock(peer: Peer): Cidr | undefined {
  if (peer.kind !== 'ipv4' && peer.kind !== 'ipv6') return undefined;
  if (!parsed.has(peer)) parsed.set(peer, tryCidr(peer.cidr));
  return parsed.get(peer);
}
