import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Changes } from './changes.ts';
import { Collection } from './collection.ts';
import { kind } from './kind.ts';

interface Book {
  readonly id: string;
  readonly shelf: string | undefined;
  readonly words: readonly string[];
}

function library() {
  const changes = new Changes();
  const books = kind<Book>(({ id }) => id, {
    indexes: { shelf: ({ shelf }) => shelf, word: ({ words }) => words },
  });
  const place = { accountId: '111111111111', region: 'us-east-1', kind: 'books' };
  return { changes, books: new Collection(place, books, changes) };
}

const IDS = ['atlas', 'novel', 'poems', 'songs'];
const SHELVES = ['a', 'b'];
const WORDS = ['x', 'y', 'z'];

const id = fc.constantFrom(...IDS);
const step = fc.oneof(
  fc.record({
    put: fc.record({
      id,
      shelf: fc.constantFrom(...SHELVES, undefined),
      words: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
    }),
  }),
  fc.record({ remove: id }),
  fc.constantFrom('commit' as const, 'roll back' as const),
);

test('an index answers what a search through everything would, after any puts, deletes and rollbacks', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { books, changes } = library();
      for (const each of steps) {
        if (each === 'commit') changes.clear();
        else if (each === 'roll back') changes.rollBack();
        else if ('put' in each) books.put(each.put);
        else books.delete(each.remove);
        const all = [...books];
        for (const shelf of SHELVES) {
          expect(books.where('shelf', shelf)).toEqual(all.filter((book) => book.shelf === shelf));
        }
        for (const word of WORDS) {
          expect(books.where('word', word)).toEqual(all.filter(({ words }) => words.includes(word)));
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a list of an index is the same one until something in it changes', () => {
  const { books } = library();
  const atlas = books.put({ id: 'atlas', shelf: 'a', words: [] });
  const before = books.where('shelf', 'a');
  books.put({ id: 'novel', shelf: 'b', words: [] });
  expect(books.where('shelf', 'a')).toBe(before);
  books.put({ ...atlas, words: ['map'] });
  expect(books.where('shelf', 'a')).not.toBe(before);
});
