import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, holds } from './canonical.ts';

describe('what a check compares', () => {
  it.each([
    [[1, 2], [2, 1, 1], true],
    [[{ a: 1, b: 2 }], [{ b: 2, a: 1 }], true],
    [{ a: 1 }, { a: 1, b: null, c: '', d: [] }, true],
    [[], null, true],
    [{ a: 1 }, { a: '1' }, false],
    [[22, 443], [22], false],
    [false, null, false],
    [0, null, false],
    [{ at: '2026-01-02T03:04:05.000Z' }, { at: new Date('2026-01-02T03:04:05Z') }, true],
    ['a,b', ['a', 'b'], false],
  ])('%j and %j', (equals, found, expected) => {
    expect(holds({ equals }, found)).toBe(expected);
  });

  it('does not depend on the order of anything', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        expect(canonical(values)).toBe(canonical(values.toReversed()));
      }),
    );
  });

  it('is the same again once it went through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(holds({ equals: JSON.parse(JSON.stringify(value)) }, value)).toBe(true);
      }),
    );
  });
});
