import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wildcard } from './wildcard.ts';

test.each([
  ['web', 'web', true],
  ['web', 'Web', false],
  ['web*', 'web', true],
  ['web*', 'website', true],
  ['*web*', 'my-web-1', true],
  ['we?', 'web', true],
  ['we?', 'we', false],
  ['*a*b', 'aXbXb', true],
  ['*', '', true],
  ['?', '🙂', true],
  ['\\*', '*', true],
  ['\\*', 'x', false],
  ['a\\?c', 'a?c', true],
  ['a\\\\*', 'a\\z', true],
  ['i-[0-9]', 'i-5', false],
])('%s on %s: %s', (pattern, text, expected) => {
  expect(wildcard(pattern)(text)).toBe(expected);
});

const escaped = (text: string) => text.replace(/[*?\\]/g, '\\$&');

test('text with its special characters escaped matches itself and nothing longer', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(wildcard(escaped(text))(text)).toBe(true);
      expect(wildcard(escaped(text))(`${text}x`)).toBe(false);
    }),
  );
});

test('a star stands for whatever lies between', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (start, middle, end) => {
      expect(wildcard(`${escaped(start)}*${escaped(end)}`)(start + middle + end)).toBe(true);
    }),
  );
});
