import { expect, test } from 'vitest';
import { contextOf, isForPreview, previewOf } from './paste-rows.ts';
import { type EditorRow, newRow, withType } from './row.ts';

const row = (type: string, peer: string): EditorRow => ({ ...withType(newRow('ingress'), type), peer });
const into = (target: EditorRow) => contextOf('ingress', undefined, target);

test.each([
  ['203.0.113.7', 'peer', false],
  ['8000 - 8080', 'ports', false],
  ['80, 443', 'ports', true],
  ['10.0.0.0/8, 10.1.0.0/16', 'peer', true],
  ['10.0.0.0/8\n10.1.0.0/16', 'peer', true],
  ['not\na rule', 'peer', true],
  ['for 10.0.0.0/8, 10.1.0.0/16', 'description', false],
  ['a note\nof two lines', 'description', false],
  ['ssh 10.0.0.0/8\nssh 10.1.0.0/16', 'description', true],
] as const)('%j pasted into the field %s is previewed: %s', (text, field, previewed) => {
  expect(isForPreview(text, field, into(row('ssh', '192.0.2.1')))).toBe(previewed);
});

test('what the rows say already, or the text says twice, is not added again', () => {
  const rows = [row('ssh', '10.0.0.0/8'), row('custom-tcp', 'nonsense')];
  const { rules, fresh } = previewOf(
    'ssh 10.0.0.0/8\nhttp 10.0.0.0/8\ntcp 80 10.0.0.0/8',
    into(newRow('ingress')),
    rows,
  );
  expect(rules.map(({ known }) => known)).toEqual(['group', undefined, 'text']);
  expect(fresh).toMatchObject([{ fromPort: 80 }]);
});
