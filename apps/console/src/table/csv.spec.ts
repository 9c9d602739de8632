import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import { csv, csvCell, json } from './csv.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])(
  '%j is no formula in a spreadsheet',
  (text) => {
    expect(csvCell(text).replace(/^"/, '').startsWith("'")).toBe(true);
  },
);

test('a negative number stays a number', () => {
  expect(csvCell(-1)).toBe('-1');
});

test('quotes, commas and line breaks stay inside their cell', () => {
  expect(csvCell('a "b", c\nd')).toBe('"a ""b"", c\nd"');
});

test('a table is exported as it is shown', () => {
  const columns: Column<{ id: string; cores?: number }>[] = [
    { id: 'id', header: '인스턴스 ID', width: 1, value: (row) => row.id },
    { id: 'cores', header: 'vCPU', width: 1, value: (row) => row.cores },
  ];
  const rows = [{ id: 'i-1', cores: 2 }, { id: 'i-2' }];
  expect(csv(columns, rows)).toBe('\uFEFF인스턴스 ID,vCPU\r\ni-1,2\r\ni-2,\r\n');
  expect(JSON.parse(json(columns, rows))).toEqual([{ id: 'i-1', cores: 2 }, { id: 'i-2' }]);
});
