import { addressCount } from '../cidr.ts';
import { peerBlock } from './peer-block.ts';
import type { Peer } from './rule.ts';

/** Whether a peer is everybody. */
export function isEverybody(peer: Peer): boolean {
  return peerBlock(peer)?.prefix === 0;
}

/** How many addresses a peer stands for; `undefined` for a group or prefix list, whose members come and go. */
export function peerSize(peer: Peer): bigint | undefined {
  const block = peerBlock(peer);
  return block && addressCount(block);
}
