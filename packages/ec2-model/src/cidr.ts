import { InputError } from './input-error.ts';
import { formatAddress, type IpAddress, parseAddress } from './ip-address.ts';

/** A block of addresses in canonical form: the bits after the prefix are zero. */
export interface Cidr {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly prefix: number;
}

const ACCEPTED = '203.0.113.0/24, 203.0.113.7, 2001:db8::/32 or 2001:db8::1';

/**
 * Reads `10.0.0.0/8` or `2001:db8::/32`; an address alone is the block of that one address. Bits after the prefix are
 * cleared, as EC2 does (`10.0.0.5/24` is `10.0.0.0/24`).
 *
 * @throws {InputError} `cidr-address` or `cidr-prefix`.
 */
export function parseCidr(text: string): Cidr {
  const given = text.trim();
  const slash = given.indexOf('/');
  const address = parseAddress(slash < 0 ? given : given.slice(0, slash));
  if (!address) throw new InputError('cidr-address', text, ACCEPTED);
  const bits = bitsOf(address.family);
  if (slash < 0) return { family: address.family, first: address.value, prefix: bits };
  const written = given.slice(slash + 1);
  if (!/^(0|[1-9]\d{0,2})$/.test(written) || Number(written) > bits) {
    throw new InputError('cidr-prefix', text, `a prefix length from /0 to /${bits}`);
  }
  return block(address, Number(written));
}

/** Like `parseCidr`, for text that may be anything: `undefined` instead of an error. */
export function tryCidr(text: string): Cidr | undefined {
  try {
    return parseCidr(text);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Writes a block in EC2's canonical form. */
export function formatCidr(cidr: Cidr): string {
  return `${formatAddress({ family: cidr.family, value: cidr.first })}/${cidr.prefix}`;
}

/** The canonical form of what was typed. @throws {InputError} as `parseCidr`. */
export function canonicalCidr(text: string): string {
  return formatCidr(parseCidr(text));
}

/** How many addresses a block has, network and broadcast addresses included. */
export function addressCount(cidr: Cidr): bigint {
  return 1n << BigInt(bitsOf(cidr.family) - cidr.prefix);
}

/** The last address of a block. */
export function lastAddress(cidr: Cidr): bigint {
  return cidr.first + addressCount(cidr) - 1n;
}

/** The first address of the block with the given, shorter prefix that a block is in. */
export function maskedTo({ family, first }: Cidr, prefix: number): bigint {
  const host = BigInt(bitsOf(family) - prefix);
  return (first >> host) << host;
}

/** Whether every address of `inner` is in `outer`. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.prefix <= inner.prefix && overlaps(outer, inner);
}

/** Whether the blocks share an address. Two blocks are either nested or apart. */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return a.family === b.family && a.first <= lastAddress(b) && b.first <= lastAddress(a);
}

/** The addresses of `from` that are not in `removed`, as the fewest blocks, in order. */
export function subtract(from: Cidr, removed: Cidr): Cidr[] {
  if (!overlaps(from, removed)) return [from];
  if (contains(removed, from)) return [];
  return halves(from).flatMap((half) => subtract(half, removed));
}

/** The first block of the given prefix length inside `within` that overlaps none of `taken`. */
export function nextFree(within: Cidr, taken: readonly Cidr[], prefix: number): Cidr | undefined {
  if (prefix < within.prefix || prefix > bitsOf(within.family)) return undefined;
  if (taken.some((block) => contains(block, within))) return undefined;
  const inside = taken.filter((block) => overlaps(block, within));
  if (within.prefix === prefix) return inside.length === 0 ? within : undefined;
  // With nothing taken inside, the first block of that size is at the start: no need to descend.
  if (inside.length === 0) return { ...within, prefix };
  for (const half of halves(within)) {
    const free = nextFree(half, inside, prefix);
    if (free) return free;
  }
  return undefined;
}

function halves(cidr: Cidr): [Cidr, Cidr] {
  const prefix = cidr.prefix + 1;
  const lower = { family: cidr.family, first: cidr.first, prefix };
  return [lower, { ...lower, first: cidr.first + addressCount(lower) }];
}

function block({ family, value }: IpAddress, prefix: number): Cidr {
  return { family, first: maskedTo({ family, first: value, prefix }, prefix), prefix };
}

const bitsOf = (family: 4 | 6) => (family === 4 ? 32 : 128);
