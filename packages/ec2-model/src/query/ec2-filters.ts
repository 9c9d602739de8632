import type { Ec2Filter } from '../filters.ts';
import type { QueryTable } from './match.ts';
import type { Query, Term } from './query.ts';

/**
 * The part of a query that EC2 can answer, as `Filters` of a Describe operation, and the terms that are left for us.
 * Filtering by both gives exactly the rows that the whole query matches. Negations and free words are never EC2's; nor
 * is a second condition on a name, because EC2 does not say what it makes of a filter given twice.
 */
export function toEc2Filters<Row>(
  query: Query,
  table: Pick<QueryTable<Row>, 'fields'>,
): { readonly filters: readonly Ec2Filter[]; readonly rest: Query } {
  const filters = new Map<string, Ec2Filter>();
  const rest: Term[] = [];
  for (const term of query.terms) {
    const filter = term.negated ? undefined : filterOf(term, table);
    if (filter && !filters.has(filter.Name)) filters.set(filter.Name, filter);
    else rest.push(term);
  }
  return { filters: [...filters.values()], rest: { terms: rest, problems: query.problems } };
}

function filterOf<Row>(term: Term, table: Pick<QueryTable<Row>, 'fields'>): Ec2Filter | undefined {
  switch (term.kind) {
    case 'word':
      return undefined;
    case 'tag':
      return term.values
        ? { Name: `tag:${term.key}`, Values: term.values }
        : { Name: 'tag-key', Values: [term.key] };
    case 'field': {
      const name = table.fields[term.field]?.ec2Filter;
      return name === undefined ? undefined : { Name: name, Values: term.values };
    }
  }
}
