import { wildcard } from '../filters.ts';
import type { TagShape } from '../tag.ts';
import type { Query, Term } from './query.ts';

/** A field of a table that queries can name. */
export interface QueryField<Row> {
  /** The row's value or values, as EC2 writes them. */
  readonly values: (row: Row) => string | undefined | readonly (string | undefined)[];
  /** The filter of the kind's Describe operation that means the same, where there is one. */
  readonly ec2Filter?: string;
}

/** What a query can ask of one kind of row. */
export interface QueryTable<Row> {
  readonly fields: Readonly<Record<string, QueryField<Row>>>;
  readonly tags: (row: Row) => readonly TagShape[] | undefined;
  /** Everything of the row that a free word may be found in, in lower case. */
  readonly text: (row: Row) => string;
}

/** The query as a test of rows. Takes time linear in the row's text, whatever the query. */
export function matcher<Row>(query: Query, table: QueryTable<Row>): (row: Row) => boolean {
  const tests = query.terms.map((term) => {
    const test = termTest(term, table);
    return term.negated ? (row: Row) => !test(row) : test;
  });
  return (row) => tests.every((test) => test(row));
}

function termTest<Row>(term: Term, table: QueryTable<Row>): (row: Row) => boolean {
  switch (term.kind) {
    case 'word': {
      const word = term.text.toLowerCase();
      return (row) => table.text(row).includes(word);
    }
    case 'tag': {
      const { key, values } = term;
      if (!values) {
        const matches = wildcard(key);
        return (row) => table.tags(row)?.some((tag) => matches(tag.Key ?? '')) ?? false;
      }
      const matches = anyOf(values);
      return (row) => table.tags(row)?.some((tag) => tag.Key === key && matches(tag.Value ?? '')) ?? false;
    }
    case 'field': {
      const field = table.fields[term.field];
      const matches = anyOf(term.values);
      return (row) => valuesOf(field, row).some(matches);
    }
  }
}

/** The defined values of a field. */
export function valuesOf<Row>(field: QueryField<Row> | undefined, row: Row): string[] {
  const values = field?.values(row);
  const list = typeof values === 'string' || values === undefined ? [values] : values;
  return list.filter((value) => value !== undefined);
}

function anyOf(patterns: readonly string[]): (text: string) => boolean {
  const [only, ...others] = patterns.map(wildcard);
  if (!only) return () => false;
  return others.length === 0 ? only : (text) => only(text) || others.some((matches) => matches(text));
}
