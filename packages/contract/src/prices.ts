import { z } from 'zod';

/** The most types that one request may ask about. */
export const MAX_PRICED_TYPES = 50;

const InstanceType = '[a-z0-9-]{1,20}\\.[a-z0-9-]{1,20}';

export const PriceQuery = z.strictObject({
  /** Comma-separated instance types, at most `MAX_PRICED_TYPES`. */
  types: z
    .string()
    .regex(
      new RegExp(`^${InstanceType}(,${InstanceType}){0,${MAX_PRICED_TYPES - 1}}$`),
      `expected 1 to ${MAX_PRICED_TYPES} instance types with commas between them, such as m7g.large,t3.micro`,
    ),
});

/** What an hour of an instance type costs on demand: Linux, shared tenancy. */
export const Price = z.object({
  type: z.string(),
  /** Null when the price is not known, or the region's list has no such type. */
  perHour: z.number().nullable(),
  currency: z.literal('USD'),
  /** The region the price holds for: the one asked about, or us-east-1 for a built-in rate. */
  region: z.string(),
  /** The day from which the price holds, or on which it was looked for: `2026-07-20`. */
  asOf: z.string(),
  /** Amazon's Price List API, or the rates that come with Muster. */
  source: z.enum(['price-list', 'built-in']),
});
export type Price = z.infer<typeof Price>;
