import { expect, test } from 'vitest';
import { tagEdits } from './edits.ts';

const tag = (key: string, value: string) => ({ key, value });

test('a new value replaces, a missing key is taken off, the rest is left alone', () => {
  const before = [tag('Name', 'web'), tag('env', 'dev'), tag('team', 'shop')];
  expect(tagEdits(before, [tag('Name', 'web'), tag('env', 'prod'), tag('cost', '')])).toEqual({
    set: [tag('env', 'prod'), tag('cost', '')],
    remove: ['team'],
  });
});

test('the same tags in another order are no change', () => {
  expect(tagEdits([tag('a', '1'), tag('b', '2')], [tag('b', '2'), tag('a', '1')])).toBeUndefined();
});
