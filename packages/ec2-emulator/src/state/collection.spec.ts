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

/** The same sequence of numbers below one at every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test('an index answers what a search through everything would, after any puts, deletes and rollbacks', () => {
  const { books, changes } = library();
  const next = sequence(7);
  const one = <T>(...choices: T[]) => choices[Math.floor(next() * choices.length)] as T;
  for (let step = 0; step < 3_000; step++) {
    const id = `book-${Math.floor(next() * 20)}`;
    if (next() < 0.3) books.delete(id);
    else books.put({ id, shelf: one('a', 'b', undefined), words: [one('x', 'y'), one('y', 'z')] });
    if (next() < 0.2) changes.rollBack();
    else if (next() < 0.5) changes.clear();
    const all = [...books];
    for (const shelf of ['a', 'b']) {
      expect(books.where('shelf', shelf)).toEqual(all.filter((book) => book.shelf === shelf));
    }
    for (const word of ['x', 'y', 'z']) {
      expect(books.where('word', word)).toEqual(all.filter(({ words }) => words.includes(word)));
    }
  }
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
