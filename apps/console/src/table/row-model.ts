import { matcher, parseQuery, type Query, type QueryTable, type TagShape } from '@muster/ec2-model';
import { type CellValue, type Column, queryValues } from './column.ts';

/** The order of a table: a column and a direction. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** `name` or `-name`, as the address writes it. */
export const sortText = ({ column, descending }: Sort): string => (descending ? `-${column}` : column);

/** Reads what `sortText` wrote. */
export function parseSort(text: string | null): Sort | undefined {
  if (!text) return undefined;
  return text.startsWith('-')
    ? { column: text.slice(1), descending: true }
    : { column: text, descending: false };
}

/**
 * A text that plain comparison orders as people do: `web-2` before `WEB-10`. Comparing with a collator would take a
 * second for 100,000 rows; this takes a twentieth.
 */
export function naturalKey(text: string): string {
  return text.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

const keyOf = (value: CellValue) => (typeof value === 'string' ? naturalKey(value) : value);

/**
 * The rows in order. Rows without a value come last in either direction; equal rows keep their order. `rows` itself is
 * not changed.
 */
export function sortRows<T>(
  rows: readonly T[],
  column: Column<T> | undefined,
  descending: boolean,
): readonly T[] {
  if (!column) return rows;
  const keyed = rows.map((row) => ({ row, key: keyOf(column.value(row)) }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0;
    if (a.key === undefined) return 1;
    if (b.key === undefined) return -1;
    return a.key < b.key ? -sign : sign;
  });
  return keyed.map(({ row }) => row);
}

/** What the query language can ask of a table's rows. Searched text is made once for each row, when first needed. */
export function queryTable<T extends object>(
  columns: readonly Column<T>[],
  tags: (row: T) => readonly TagShape[] | undefined,
): QueryTable<T> {
  const texts = new WeakMap<T, string>();
  return {
    fields: Object.fromEntries(
      columns.map((column) => [column.id, { values: (row: T) => queryValues(column, row) }]),
    ),
    tags,
    text(row) {
      let text = texts.get(row);
      if (text === undefined) {
        const cells = columns.flatMap((column) => queryValues(column, row));
        const tagged = tags(row)?.flatMap((tag) => [tag.Key, tag.Value]) ?? [];
        text = [...cells, ...tagged].join('\n').toLowerCase();
        texts.set(row, text);
      }
      return text;
    },
  };
}

/** The query of a table, read. */
export function readQuery<T>(text: string, table: QueryTable<T>): Query {
  return parseQuery(text, new Set(Object.keys(table.fields)));
}

/**
 * The rows that a query matches, in the order given.
 *
 * @param texts what `table.text` said of each row, by position; filled as it is asked for. Asking the table itself
 *   100,000 times at every keystroke would take longer than the search.
 */
export function filterRows<T>(
  rows: readonly T[],
  query: Query,
  table: QueryTable<T>,
  texts: (string | undefined)[] = [],
): readonly T[] {
  if (query.terms.length === 0) return rows;
  let at = 0;
  const textHere = (row: T) => {
    texts[at] ??= table.text(row);
    return texts[at] ?? '';
  };
  const matches = matcher(query, { ...table, text: textHere });
  return rows.filter((row, index) => {
    at = index;
    return matches(row);
  });
}

/** One value of a facet. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/**
 * The values of a column over the rows that the rest of the query matches, the most frequent first. What the facet
 * itself asks does not narrow it, so that a second value can be added to the first.
 */
export function facetValues<T>(
  rows: readonly T[],
  column: Column<T>,
  query: Query,
  table: QueryTable<T>,
): readonly FacetValue[] {
  const terms = query.terms.filter(
    (term) => !(term.kind === 'field' && term.field === column.id && !term.negated),
  );
  const counts = new Map<string, number>();
  for (const row of filterRows(rows, { ...query, terms }, table)) {
    for (const value of queryValues(column, row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (naturalKey(a.value) < naturalKey(b.value) ? -1 : 1));
}
