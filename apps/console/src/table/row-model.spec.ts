import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import {
  facetValues,
  filterRows,
  parseSort,
  queryTable,
  readQuery,
  sortRows,
  sortText,
} from './row-model.ts';

interface Machine {
  readonly name?: string;
  readonly state: string;
  readonly cores: number;
  readonly groups?: readonly string[];
  readonly env?: string;
}

const name: Column<Machine> = { id: 'name', header: 'Name', width: 100, value: (row) => row.name };
const state: Column<Machine> = { id: 'state', header: 'State', width: 100, value: (row) => row.state };
const cores: Column<Machine> = { id: 'cores', header: 'Cores', width: 100, value: (row) => row.cores };
const group: Column<Machine> = {
  id: 'group',
  header: 'Groups',
  width: 100,
  value: (row) => row.groups?.join(' '),
  values: (row) => row.groups ?? [],
};
const table = queryTable([name, state, cores, group], (row) =>
  row.env ? [{ Key: 'env', Value: row.env }] : [],
);

const web2: Machine = { name: 'web-2', state: 'running', cores: 4, groups: ['front', 'ssh'], env: 'prod' };
const web10: Machine = { name: 'Web-10', state: 'stopped', cores: 16, groups: ['front'], env: 'dev' };
const nameless: Machine = { state: 'running', cores: 2 };
const rows = [web10, nameless, web2];

const shown = (query: string) => filterRows(rows, readQuery(query, table), table);

test('names are ordered as people count, and what has none comes last both ways', () => {
  expect(sortRows(rows, name, false)).toEqual([web2, web10, nameless]);
  expect(sortRows(rows, name, true)).toEqual([web10, web2, nameless]);
});

test('numbers are ordered by size', () => {
  expect(sortRows(rows, cores, false)).toEqual([nameless, web2, web10]);
});

test('the order is one word in the address', () => {
  expect(parseSort(sortText({ column: 'launch-time', descending: true }))).toEqual({
    column: 'launch-time',
    descending: true,
  });
  expect(parseSort(null)).toBeUndefined();
});

test('a free word is found in any column and in tags, whatever its case', () => {
  expect(shown('WEB')).toEqual([web10, web2]);
  expect(shown('prod')).toEqual([web2]);
});

test('conditions narrow by column, by tag and by denial', () => {
  expect(shown('state:running group:ssh')).toEqual([web2]);
  expect(shown('tag:env=dev')).toEqual([web10]);
  expect(shown('-name:web-*')).toEqual([web10, nameless]);
});

test('a facet offers what the rest of the query leaves, the most frequent first', () => {
  expect(facetValues(rows, group, readQuery('group:ssh', table), table)).toEqual([
    { value: 'front', count: 2 },
    { value: 'ssh', count: 1 },
  ]);
  expect(facetValues(rows, group, readQuery('state:stopped', table), table)).toEqual([
    { value: 'front', count: 1 },
  ]);
});
