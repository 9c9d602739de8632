import { literalFilter } from '../filters.ts';
import { parseQuery } from './parse.ts';

/**
 * The query with exactly these values asked of a field, as a facet sets them: replaces every plain condition on the
 * field, keeps the rest of the text as it was typed. No values take the condition away.
 */
export function withFieldValues(text: string, field: string, values: readonly string[]): string {
  const { terms } = parseQuery(text, new Set([field]));
  const kept = terms
    .filter((term) => term.kind === 'field' && term.field === field && !term.negated)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .replaceAll(/\s+/g, (blank) => blank.charAt(0))
    .trim();
  const condition = values.length === 0 ? '' : `${field}:${values.map(valueText).join(',')}`;
  return [kept, condition].filter(Boolean).join(' ');
}

/** The values that the query's plain conditions ask of a field, as a facet shows them chosen. */
export function fieldValues(text: string, field: string): string[] {
  return parseQuery(text, new Set([field])).terms.flatMap((term) =>
    term.kind === 'field' && term.field === field && !term.negated
      ? term.values.map((value) => value.replaceAll(/\\(.)/g, '$1'))
      : [],
  );
}

/** A value as it is typed to mean itself: quoted where a blank, a comma or a quote would end it. */
export function valueText(value: string): string {
  const literal = literalFilter(value).replaceAll('"', '\\"');
  return /[\s,"=:]/.test(value) || value === '' ? `"${literal}"` : literal;
}
