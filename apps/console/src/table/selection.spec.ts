import { expect, test } from 'vitest';
import { extended, toggled } from './selection.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];
const none = { keys: new Set<string>(), anchor: undefined };

test('a click with shift chooses everything from the last choice to here, in either direction', () => {
  const down = extended(toggled(none, 'b'), 'd', shown);
  expect([...down.keys]).toEqual(['b', 'c', 'd']);
  const up = extended(down, 'a', shown);
  expect([...up.keys].sort()).toEqual(['a', 'b', 'c', 'd']);
});

test('choosing twice is not choosing', () => {
  expect(toggled(toggled(none, 'b'), 'b').keys.size).toBe(0);
});

test('when the anchor was filtered away a range is the one row', () => {
  expect([...extended(toggled(none, 'gone'), 'c', shown).keys]).toEqual(['gone', 'c']);
});
