import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressCount, type Cidr, contains, formatAddress, formatCidr, overlaps, parseCidr } from './cidr.ts';

const parse = (text: string) => parseCidr(text) as Cidr;

describe('reading and writing', () => {
  test.each([
    ['10.0.0.5/24', '10.0.0.0/24'],
    ['100.68.0.18/18', '100.68.0.0/18'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['255.255.255.255/32', '255.255.255.255/32'],
    ['2001:DB8::1/32', '2001:db8::/32'],
    ['2001:db8:0:0:1:0:0:1/128', '2001:db8::1:0:0:1/128'],
    ['::/0', '::/0'],
    ['::1/128', '::1/128'],
    ['::ffff:10.0.0.1/128', '::ffff:a00:1/128'],
    ['fe80:0:0:1::/64', 'fe80:0:0:1::/64'],
  ])('%s is kept as %s', (text, canonical) => {
    expect(formatCidr(parse(text))).toBe(canonical);
  });

  test.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/8', '::/129', '1.2.3.4/-1', '01.2.3.4/8', '', '/8', 'a/8'])(
    '%j is no block',
    (text) => {
      expect(parseCidr(text)).toBeUndefined();
    },
  );

  test('an IPv6 address is written so that it reads as itself', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }), fc.nat(127), (number, shift) => {
        const address = number >> BigInt(shift);
        const text = formatAddress(6, address);
        expect(isIPv6(text)).toBe(true);
        expect(parse(`${text}/128`).first).toBe(address);
      }),
    );
  });
});

describe('comparing', () => {
  const anyCidr = fc
    .record({ first: fc.bigInt({ min: 0n, max: 2n ** 32n - 1n }), prefix: fc.nat(32) })
    .map(({ first, prefix }) => parse(`${formatAddress(4, first)}/${prefix}`));
  const last = (cidr: Cidr) => cidr.first + addressCount(cidr) - 1n;

  test('blocks overlap when their ranges of addresses do', () => {
    fc.assert(
      fc.property(anyCidr, anyCidr, (a, b) => {
        expect(overlaps(a, b)).toBe(a.first <= last(b) && b.first <= last(a));
        expect(contains(a, b)).toBe(a.first <= b.first && last(b) <= last(a));
      }),
    );
  });

  test('IPv4 and IPv6 never meet', () => {
    expect(overlaps(parse('0.0.0.0/0'), parse('::/0'))).toBe(false);
    expect(contains(parse('::/0'), parse('0.0.0.0/0'))).toBe(false);
  });
});
