import { isIPv4, isIPv6 } from 'node:net';

/** A block of addresses: its first address, and how many leading bits its addresses share. */
export interface Cidr {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly prefix: number;
}

const BITS = { 4: 32, 6: 128 } as const;
const DOT = '.'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** Reads `10.0.0.5/24` or `2001:db8::/32`, setting the host bits to zero as EC2 does; nothing when it is neither. */
export function parseCidr(text: string): Cidr | undefined {
  const [, address = '', length = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const family = isIPv4(address) ? 4 : isIPv6(address) ? 6 : undefined;
  const prefix = Number(length);
  if (!family || length === '' || prefix > BITS[family]) return undefined;
  const number = family === 4 ? BigInt(ipv4Number(address)) : parseIpv6(address);
  const hostBits = BigInt(BITS[family] - prefix);
  return { family, first: (number >> hostBits) << hostBits, prefix };
}

export function formatCidr({ family, first, prefix }: Cidr): string {
  return `${formatAddress(family, first)}/${prefix}`;
}

/** `10.0.0.1`, or IPv6 in the shortest form (RFC 5952). */
export function formatAddress(family: 4 | 6, address: bigint): string {
  return family === 4 ? formatIpv4(Number(address)) : formatIpv6(address);
}

/** How many addresses a block has. */
export function addressCount({ family, prefix }: Cidr): bigint {
  return 1n << BigInt(BITS[family] - prefix);
}

export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.family === inner.family && outer.prefix <= inner.prefix && overlaps(outer, inner);
}

export function overlaps(a: Cidr, b: Cidr): boolean {
  if (a.family !== b.family) return false;
  const hostBits = BigInt(BITS[a.family] - Math.min(a.prefix, b.prefix));
  return a.first >> hostBits === b.first >> hostBits;
}

/** An IPv4 address, such as `10.0.0.1`, as a number: it fits into a double. */
export function ipv4Number(address: string): number {
  let number = 0;
  let byte = 0;
  for (let index = 0; index < address.length; index++) {
    const code = address.charCodeAt(index);
    if (code === DOT) {
      number = number * 256 + byte;
      byte = 0;
    } else byte = byte * 10 + (code - ZERO);
  }
  return number * 256 + byte;
}

function parseIpv6(address: string): bigint {
  const [head = '', tail] = withoutDottedEnd(address).split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].reduce(
    (number, group) => (number << 16n) | BigInt(`0x${group}`),
    0n,
  );
}

/** `::ffff:10.0.0.1` as `::ffff:a00:1`. */
function withoutDottedEnd(address: string): string {
  return address.replace(/[\d.]+$/, (end) => {
    if (!end.includes('.')) return end;
    const number = BigInt(ipv4Number(end));
    return `${(number >> 16n).toString(16)}:${(number & 0xffffn).toString(16)}`;
  });
}

/** The IPv4 address that a number is, such as `10.0.0.1`. */
export function formatIpv4(address: number): string {
  return `${address >>> 24}.${(address >>> 16) & 0xff}.${(address >>> 8) & 0xff}.${address & 0xff}`;
}

function formatIpv6(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((address >> BigInt(112 - index * 16)) & 0xffffn).toString(16),
  ).join(':');
  const zeroRuns = [...groups.matchAll(/\b0(:0)+\b/g)];
  const [longest] = zeroRuns.sort((a, b) => b[0].length - a[0].length || a.index - b.index);
  if (!longest) return groups;
  const before = groups.slice(0, longest.index).replace(/:$/, '');
  const after = groups.slice(longest.index + longest[0].length).replace(/^:/, '');
  return `${before}::${after}`;
}
