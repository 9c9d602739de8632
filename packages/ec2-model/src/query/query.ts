/** Where a part of a query stands in its text: `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One condition of a query. All of them must hold. Values are EC2 wildcard patterns, any of which may match. */
export type Term = Span & { readonly negated: boolean } & (
    | { readonly kind: 'field'; readonly field: string; readonly values: readonly string[] }
    /** Without values: the resource carries a tag whose key matches. */
    | { readonly kind: 'tag'; readonly key: string; readonly values?: readonly string[] }
    /** Found anywhere in the row, in any case. */
    | { readonly kind: 'word'; readonly text: string }
  );

/** What is wrong with a part of a query; the rest of it still filters. */
export interface QueryProblem extends Span {
  readonly code: 'unclosed-quote' | 'missing-value' | 'unknown-field';
  /** The field or the text concerned. */
  readonly given: string;
}

/** A query as read. */
export interface Query {
  readonly terms: readonly Term[];
  readonly problems: readonly QueryProblem[];
}
