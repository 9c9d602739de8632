import { expect, it } from 'vitest';
import { groupDescriptionProblem, groupNameProblem, ruleDescriptionProblem } from './texts.ts';

it.each([
  ['web', undefined],
  ['', 'empty'],
  ['sg-web', 'reserved'],
  ['SG-web', 'reserved'],
  ['웹', 'characters'],
  ['a'.repeat(256), 'too-long'],
])('a group can be named %j: %s', (name, problem) => {
  expect(groupNameProblem(name)).toBe(problem);
});

it('a group needs a description, a rule does not', () => {
  expect(groupDescriptionProblem(' ')).toBe('empty');
  expect(ruleDescriptionProblem('')).toBeUndefined();
});
