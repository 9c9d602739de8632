import { contains, overlaps } from '../cidr.ts';
import { coversPorts, overlapsPorts } from '../port-range.ts';
import { ALL_PROTOCOLS } from '../protocol.ts';
import { peerKey } from './identity.ts';
import { peerBlock } from './peer-block.ts';
import type { Peer, RuleDraft } from './rule.ts';

/** Whether everything the canonical rule `inner` allows is allowed by `outer` too. */
export function ruleCovers(outer: RuleDraft, inner: RuleDraft): boolean {
  return (
    outer.direction === inner.direction && coversTraffic(outer, inner) && peerCovers(outer.peer, inner.peer)
  );
}

/** Whether the protocols and ports of `outer` take in those of `inner`, whatever the directions and peers. */
export function coversTraffic(outer: RuleDraft, inner: RuleDraft): boolean {
  if (outer.protocol === ALL_PROTOCOLS) return true;
  return outer.protocol === inner.protocol && coversPorts(outer.protocol, outer, inner);
}

/**
 * Whether some traffic may be allowed by both canonical rules. A group or prefix list may stand for any address, so it
 * may overlap with every peer; only two CIDR blocks are known to be apart.
 */
export function rulesMayOverlap(a: RuleDraft, b: RuleDraft): boolean {
  return a.direction === b.direction && trafficOverlaps(a, b) && peersMayOverlap(a.peer, b.peer);
}

function trafficOverlaps(a: RuleDraft, b: RuleDraft): boolean {
  if (a.protocol === ALL_PROTOCOLS || b.protocol === ALL_PROTOCOLS) return true;
  return a.protocol === b.protocol && overlapsPorts(a.protocol, a, b);
}

function peerCovers(outer: Peer, inner: Peer): boolean {
  const [a, b] = [peerBlock(outer), peerBlock(inner)];
  if (a && b) return contains(a, b);
  return outer.kind === inner.kind && peerKey(outer) === peerKey(inner);
}

function peersMayOverlap(a: Peer, b: Peer): boolean {
  const [first, second] = [peerBlock(a), peerBlock(b)];
  return !first || !second || overlaps(first, second);
}
