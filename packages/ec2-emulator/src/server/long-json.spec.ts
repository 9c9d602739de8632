import { expect, test } from 'vitest';
import { exportState } from '../state/export.ts';
import { memoryStore } from '../state/store.ts';
import { World } from '../state/world.ts';
import { parseJson } from './long-json.ts';

function exported(): Buffer {
  const world = new World(memoryStore);
  const settings = ['été', 'line\nbreak', ','].map((value, index) => ({ name: `setting ${index}`, value }));
  world.transact(() => settings.forEach((setting) => void world.region('1', 'a').settings.put(setting)));
  return Buffer.concat(exportState(world));
}

test('a state too long for a text is read line by line, as what it is', () => {
  const bytes = exported();
  expect(parseJson(bytes, 10)).toEqual(JSON.parse(bytes.toString()));
  expect(parseJson(bytes, 10)).toHaveProperty('resources.length', 3);
});

test.each([
  ['that lacks its end', (text: string) => text.replace(/\]\}\n$/, '')],
  ['that ends within a line', (text: string) => text.slice(0, -20)],
  ['with everything on one line', (text: string) => text.replaceAll('\n', '')],
  ['that is no JSON', () => 'nonsense of some length'],
])('one %s is refused', (_what, damaged) => {
  expect(() => parseJson(Buffer.from(damaged(exported().toString())), 10)).toThrow(SyntaxError);
});
