import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressCount,
  type Cidr,
  canonicalCidr,
  contains,
  formatCidr,
  nextFree,
  overlaps,
  parseCidr,
  subtract,
  tryCidr,
} from './cidr.ts';
import { InputError } from './input-error.ts';

describe('a CIDR block as typed', () => {
  it.each([
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['10.0.0.5/24', '10.0.0.0/24'],
    [' 203.0.113.7 ', '203.0.113.7/32'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2001:DB8:0:0:0:0:0:1/32', '2001:db8::/32'],
    ['::/0', '::/0'],
    ['::1', '::1/128'],
    ['::ffff:192.0.2.1', '::ffff:c000:201/128'],
    ['2001:db8:0:1:0:0:0:1/128', '2001:db8:0:1::1/128'],
    ['2001:db8:0:1:1:1:1:1/128', '2001:db8:0:1:1:1:1:1/128'],
  ])('%s is %s', (typed, canonical) => {
    expect(canonicalCidr(typed)).toBe(canonical);
  });

  it.each([
    ['10.0.0/8', 'cidr-address'],
    ['256.0.0.1/32', 'cidr-address'],
    ['010.0.0.1/32', 'cidr-address'],
    ['1:2:3:4:5:6:7:8:9/64', 'cidr-address'],
    ['1::2::3/64', 'cidr-address'],
    ['1:2:3:4:5:6:7::8/64', 'cidr-address'],
    ['', 'cidr-address'],
    ['10.0.0.0/33', 'cidr-prefix'],
    ['10.0.0.0/', 'cidr-prefix'],
    ['10.0.0.0/08', 'cidr-prefix'],
    ['::/129', 'cidr-prefix'],
  ])('%s is refused with what is accepted', (typed, code) => {
    expect(() => parseCidr(typed)).toThrow(InputError);
    expect(() => parseCidr(typed)).toThrow(expect.objectContaining({ code, given: typed }));
    expect(tryCidr(typed)).toBeUndefined();
  });
});

const ipv4 = fc
  .tuple(fc.nat({ max: 0xff }), fc.integer({ min: 24, max: 32 }))
  .map(([host, prefix]) => parseCidr(`10.0.0.${host}/${prefix}`));
const ipv6 = fc
  .tuple(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), fc.nat({ max: 128 }))
  .map(([value, prefix]): Cidr => {
    const host = BigInt(128 - prefix);
    return { family: 6, first: (value >> host) << host, prefix };
  });
const addresses = (block: Cidr) =>
  Array.from({ length: Number(addressCount(block)) }, (_, n) => block.first + BigInt(n));

describe('blocks of addresses', () => {
  it('read back as they are written', () => {
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6), (block) => {
        expect(parseCidr(formatCidr(block))).toEqual(block);
      }),
    );
  });

  it('contain and overlap as their addresses do', () => {
    fc.assert(
      fc.property(ipv4, ipv4, (a, b) => {
        const [inA, inB] = [new Set(addresses(a)), new Set(addresses(b))];
        expect(contains(a, b)).toBe(inB.isSubsetOf(inA));
        expect(overlaps(a, b)).toBe(!inA.isDisjointFrom(inB));
      }),
    );
  });

  it('leave exactly the other addresses when one is taken from another', () => {
    fc.assert(
      fc.property(ipv4, ipv4, (a, b) => {
        const left = subtract(a, b).flatMap(addresses);
        expect(new Set(left)).toEqual(new Set(addresses(a)).difference(new Set(addresses(b))));
        expect(left).toHaveLength(new Set(left).size);
      }),
    );
  });

  it('of different families share nothing', () => {
    expect(overlaps(parseCidr('0.0.0.0/0'), parseCidr('::/0'))).toBe(false);
  });

  it('count their addresses beyond what a number holds', () => {
    expect(addressCount(parseCidr('::/0'))).toBe(340282366920938463463374607431768211456n);
  });
});

describe('the next free block', () => {
  const within = parseCidr('10.0.0.0/16');

  it('is the first that fits between those taken', () => {
    const taken = ['10.0.0.0/24', '10.0.2.0/23'].map(parseCidr);
    expect(nextFree(within, taken, 24)).toEqual(parseCidr('10.0.1.0/24'));
    expect(nextFree(within, taken, 23)).toEqual(parseCidr('10.0.4.0/23'));
  });

  it('is none when the space is full, or too small', () => {
    expect(nextFree(within, [parseCidr('10.0.0.0/8')], 24)).toBeUndefined();
    expect(nextFree(within, [], 15)).toBeUndefined();
  });

  it('is found at once in the vastness of IPv6', () => {
    expect(nextFree(parseCidr('::/0'), [], 128)).toEqual(parseCidr('::/128'));
  });

  it('never overlaps what is taken', () => {
    fc.assert(
      fc.property(fc.array(ipv4, { maxLength: 6 }), fc.integer({ min: 24, max: 32 }), (taken, prefix) => {
        const free = nextFree(parseCidr('10.0.0.0/24'), taken, prefix);
        if (free) expect(taken.some((block) => overlaps(block, free))).toBe(false);
        else expect(taken.length).toBeGreaterThan(0);
      }),
    );
  });
});
