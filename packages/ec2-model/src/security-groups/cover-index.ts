import { type Cidr, lastAddress, maskedTo } from '../cidr.ts';
import { ALL_PROTOCOLS } from '../protocol.ts';
import { peerKey } from './identity.ts';
import { peerBlock } from './peer-block.ts';
import type { Peer, RuleDraft } from './rule.ts';
import { coversTraffic } from './traffic.ts';

/** A canonical rule at its place in the list. */
export interface IndexedRule {
  readonly rule: RuleDraft;
  readonly index: number;
}

interface IndexedBlock extends IndexedRule {
  readonly block: Cidr;
}

/** Rules by protocol, each list in the order of the whole. */
type ByProtocol = Map<string, IndexedRule[]>;

/** The blocks of one direction and address family. */
interface Family {
  /** By prefix length, then by first address: a block has at most one ancestor of each length. */
  readonly byPrefix: Map<number, Map<bigint, ByProtocol>>;
  /** By first address, the larger block first. */
  readonly inOrder: IndexedBlock[];
}

/**
 * Rules arranged so that those that cover a given one are found without looking at all: by direction and peer, and for
 * blocks of addresses by the prefix lengths that occur.
 */
export class CoverIndex {
  readonly #named = new Map<string, ByProtocol>();
  readonly #families = new Map<string, Family>();

  /** @param rules canonical, in ascending order of their index, no two with the same key */
  constructor(rules: readonly IndexedRule[]) {
    for (const one of rules) {
      const block = peerBlock(one.rule.peer);
      if (block) this.#addBlock({ ...one, block });
      else add(at(this.#named, namedKey(one.rule.direction, one.rule.peer), byProtocol), one);
    }
    for (const { inOrder } of this.#families.values()) inOrder.sort(byPlace);
  }

  /** The first rule of the list, other than `rule` itself, that allows everything that `rule` does. */
  firstCovering({ rule, index }: IndexedRule): number | undefined {
    let first: number | undefined;
    for (const lists of this.#around(rule)) {
      for (const protocol of new Set([rule.protocol, ALL_PROTOCOLS])) {
        const found = lists
          .get(protocol)
          ?.find((one) => one.index !== index && coversTraffic(one.rule, rule));
        if (found && (first === undefined || found.index < first)) first = found.index;
      }
    }
    return first;
  }

  /**
   * The rules for smaller blocks that together allow what `rule` does, in the order of the list; none unless they leave
   * no address out.
   */
  coveringTogether(rule: RuleDraft): readonly IndexedBlock[] {
    const whole = peerBlock(rule.peer);
    const blocks = whole && this.#families.get(familyKey(rule.direction, whole))?.inOrder;
    if (!blocks) return [];
    const end = lastAddress(whole);
    const parts: IndexedBlock[] = [];
    let next = whole.first;
    for (let at = firstFrom(blocks, whole.first); ; at++) {
      const one = blocks[at];
      if (!one || one.block.first > end) break;
      // In the order of their first address: once one begins after a gap, nothing later can close the gap.
      if (one.block.first > next) return [];
      if (one.block.prefix <= whole.prefix || !coversTraffic(one.rule, rule)) continue;
      parts.push(one);
      const after = lastAddress(one.block) + 1n;
      if (after > next) next = after;
    }
    return next > end ? parts.sort((a, b) => a.index - b.index) : [];
  }

  #addBlock(one: IndexedBlock): void {
    const { block } = one;
    const family = at(this.#families, familyKey(one.rule.direction, block), () => ({
      byPrefix: new Map(),
      inOrder: [],
    }));
    family.inOrder.push(one);
    const ofLength = at(family.byPrefix, block.prefix, () => new Map<bigint, ByProtocol>());
    add(at(ofLength, block.first, byProtocol), one);
  }

  /** The rules whose peer takes in the peer of `rule`. */
  *#around({ direction, peer }: RuleDraft): Generator<ByProtocol> {
    const block = peerBlock(peer);
    if (!block) {
      const same = this.#named.get(namedKey(direction, peer));
      if (same) yield same;
      return;
    }
    for (const [prefix, ofLength] of this.#families.get(familyKey(direction, block))?.byPrefix ?? []) {
      const found = prefix <= block.prefix && ofLength.get(maskedTo(block, prefix));
      if (found) yield found;
    }
  }
}

const byProtocol = (): ByProtocol => new Map();
const namedKey = (direction: string, peer: Peer) => `${direction} ${peer.kind} ${peerKey(peer)}`;
const familyKey = (direction: string, { family }: Cidr) => `${direction} ${family}`;

function byPlace({ block: a }: IndexedBlock, { block: b }: IndexedBlock): number {
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return a.prefix - b.prefix;
}

function add(lists: ByProtocol, one: IndexedRule): void {
  at(lists, one.rule.protocol, () => [] as IndexedRule[]).push(one);
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Where the blocks that begin at an address or after it start. */
function firstFrom(blocks: readonly IndexedBlock[], address: bigint): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = blocks[middle];
    if (one && one.block.first < address) low = middle + 1;
    else high = middle;
  }
  return low;
}
