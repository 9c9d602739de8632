import { expect, test } from 'vitest';
import { speak } from '../../../i18n/index.ts';
import { problemMessages } from './messages.ts';
import { hintsByRow, problemsByRow } from './problems.ts';
import { type EditorRow, newRow, numbering, withType } from './row.ts';

const t = speak(problemMessages, 'en');
const row = (type: string, peer: string, more: Partial<EditorRow> = {}): EditorRow => ({
  ...withType(newRow('ingress'), type),
  peer,
  ...more,
});
const problems = (...rows: EditorRow[]) =>
  rows.map((one) =>
    problemsByRow(rows, numbering(rows), t)
      .get(one.key)
      ?.map(({ field, text }) => [field, text]),
  );

test('each problem names its field, what was given and what is accepted', () => {
  expect(problems(row('custom-tcp', '10.0.0.300/8', { ports: '99999' }))).toEqual([
    [
      ['ports', '“99999” is no port range. Accepted: 22, 8000-8080 or all, from 0 to 65535.'],
      [
        'peer',
        '“10.0.0.300/8” is no address block. Accepted: 203.0.113.0/24, 203.0.113.7, 2001:db8::/32, sg-… or pl-….',
      ],
    ],
  ]);
});

test('a row that says the same as another names it by its number', () => {
  expect(problems(row('ssh', '10.0.0.0/8'), row('http', '10.0.0.0/8'), row('ssh', '10.1.2.3/8'))).toEqual([
    undefined,
    undefined,
    [['peer', 'The same as rule 1; EC2 refuses a rule twice.']],
  ]);
});

test('a blank row and a removed one are no rules, so nothing is wrong with them', () => {
  expect(problems(newRow('ingress'), row('ssh', 'nonsense', { id: 'sgr-1', removed: true }))).toEqual([
    undefined,
    undefined,
  ]);
});

test('what is missing is known as missing, to be told when somebody wants to go on', () => {
  const rows = [row('custom-tcp', '', { description: 'metrics' })];
  const found = problemsByRow(rows, numbering(rows), t).get(rows[0]?.key ?? '');
  expect(found?.map(({ field, missing }) => [field, missing])).toEqual([
    ['ports', true],
    ['peer', true],
  ]);
});

test('rules that add nothing are named with what already allows them', () => {
  const rows = [
    row('ssh', '10.0.0.0/8'),
    row('ssh', '10.1.0.0/16'),
    row('http', '0.0.0.0/1'),
    row('http', '128.0.0.0/1'),
    row('http', '0.0.0.0/0'),
  ];
  const hints = hintsByRow(rows, numbering(rows), t);
  expect(hints.get(rows[1]?.key ?? '')).toBe('Adds nothing: rule 1 allows it already.');
  expect(hints.has(rows[0]?.key ?? '')).toBe(false);
});
