/** A price of Amazon's list. */
export interface ListedPrice {
  /** USD an hour. */
  readonly perHour: number;
  /** The day from which it holds: `2026-07-20`. */
  readonly asOf: string;
}

interface Offer {
  readonly terms?: {
    readonly OnDemand?: Readonly<Record<string, Term>>;
  };
}

interface Term {
  readonly effectiveDate?: string;
  readonly priceDimensions?: Readonly<Record<string, Dimension>>;
}

interface Dimension {
  readonly unit?: string;
  readonly pricePerUnit?: { readonly USD?: string };
}

/**
 * Reads the on-demand price of one product of the list, which GetProducts tells as JSON within a string; undefined
 * where it is not sold by the hour. Throws a `SyntaxError` for what is not JSON.
 * https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/using-price-list-query-api.html
 */
export function onDemand(text: string): ListedPrice | undefined {
  const { terms } = JSON.parse(text) as Offer;
  for (const { effectiveDate = '', priceDimensions = {} } of Object.values(terms?.OnDemand ?? {})) {
    const hour = Object.values(priceDimensions).find(({ unit }) => unit === 'Hrs');
    const perHour = Number(hour?.pricePerUnit?.USD);
    const asOf = /^\d{4}-\d\d-\d\d/.exec(effectiveDate)?.[0];
    // A price of 0 stands for a product that is not sold this way.
    if (perHour > 0 && asOf) return { perHour, asOf };
  }
  return undefined;
}
