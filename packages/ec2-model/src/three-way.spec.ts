import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeSets } from './three-way.ts';

const set = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'));

it('makes every change that either side made, and no other', () => {
  fc.assert(
    fc.property(set, set, set, (base, mine, theirs) => {
      const merged = mergeSets(base, mine, theirs);
      expect(new Set(merged).size).toBe(merged.length);
      for (const entry of ['a', 'b', 'c', 'd', 'e']) {
        const [was, my, their] = [base, mine, theirs].map((side) => side.includes(entry));
        expect(merged.includes(entry)).toBe(my === was ? their : my);
      }
    }),
  );
});
