import { addressCount, tryCidr } from '../cidr.ts';
import type { Peer } from './rule.ts';

/** Whether a peer is everybody. */
export function isEverybody(peer: Peer): boolean {
  return (peer.kind === 'ipv4' || peer.kind === 'ipv6') && tryCidr(peer.cidr)?.prefix === 0;
}

/** How many addresses a peer stands for; `undefined` for a group or prefix list, whose members come and go. */
export function peerSize(peer: Peer): bigint | undefined {
  const cidr = peer.kind === 'ipv4' || peer.kind === 'ipv6' ? tryCidr(peer.cidr) : undefined;
  return cidr && addressCount(cidr);
}
