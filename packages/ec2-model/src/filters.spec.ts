import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalFilter, wildcard } from './filters.ts';

describe('a filter value', () => {
  it.each([
    ['t3.*', 't3.micro', true],
    ['t3.*', 't3a.micro', false],
    ['*', '', true],
    ['?', '', false],
    ['us-*-2?', 'us-west-2b', true],
    ['*a*b', 'xaxaxb', true],
    ['a*a', 'a', false],
    ['\\*', '*', true],
    ['\\*', 'x', false],
    ['Web', 'web', false],
    ['\\', '\\', true],
  ])('%s against %s', (pattern, text, expected) => {
    expect(wildcard(pattern)(text)).toBe(expected);
  });

  it('matches any text between the fixed parts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (head, middle, tail) => {
        const pattern = `${literalFilter(head)}*${literalFilter(tail)}`;
        fc.pre(pattern.length <= 255);
        expect(wildcard(pattern)(head + middle + tail)).toBe(true);
      }),
    );
  });

  it('means only itself once it is made literal', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(wildcard(literalFilter(a))(b)).toBe(a === b);
      }),
    );
  });
});
