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
      ?.map(({ fields, text }) => [fields[0], text]),
  );

test('each problem names its field, what was given and what to use', () => {
  expect(problems(row('custom-tcp', '10.0.0.300/8', { ports: '99999' }))).toEqual([
    [
      ['ports', '“99999” is not a valid port range. Use 22, 8000-8080 or all (0 to 65535).'],
      [
        'peer',
        '“10.0.0.300/8” is not a valid CIDR block. Use 203.0.113.0/24, 203.0.113.7, 2001:db8::/32, sg-… or pl-….',
      ],
    ],
  ]);
});

test('a row that says the same as another names it by its number', () => {
  expect(problems(row('ssh', '10.0.0.0/8'), row('http', '10.0.0.0/8'), row('ssh', '10.1.2.3/8'))).toEqual([
    undefined,
    undefined,
    [['peer', 'Same as rule 1. EC2 does not accept the same rule twice.']],
  ]);
});

test('ICMP of one IP version with a block of the other is named', () => {
  expect(problems(row('ping', '2001:db8::/32'), row('all-icmpv6', '10.0.0.0/8'))).toEqual([
    [
      [
        'peer',
        'ICMP - IPv4 does not work with the IPv6 block 2001:db8::/32. Use ICMP - IPv6, or an IPv4 block.',
      ],
    ],
    [
      [
        'peer',
        'ICMP - IPv6 does not work with the IPv4 block 10.0.0.0/8. Use ICMP - IPv4, or an IPv6 block.',
      ],
    ],
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
  expect(found?.map(({ fields, missing }) => [fields[0], missing])).toEqual([
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
  expect(hints.get(rows[1]?.key ?? '')).toBe('No effect: rule 1 already allows this traffic.');
  expect(hints.has(rows[0]?.key ?? '')).toBe(false);
});
