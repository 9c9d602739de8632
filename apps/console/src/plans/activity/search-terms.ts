import type { PlanFilter } from './plan-listing.ts';

const fields: Readonly<Record<string, 'who' | 'status' | 'kind' | 'region' | 'connection'>> = {
  who: 'who',
  outcome: 'status',
  status: 'status',
  kind: 'kind',
  region: 'region',
  connection: 'connection',
};

/**
 * Takes conditions out of a search: `outcome:failed who:"Kim Jiwoo" 3306` is the outcome, the person and the word 3306.
 * Links of earlier versions hold their filters so.
 */
export function searchTerms(q: string | undefined): PlanFilter {
  const found: { -readonly [K in keyof PlanFilter]: PlanFilter[K] } = {};
  const rest = (q ?? '')
    .replaceAll(
      /(?<!\S)([a-z]+):(?:"([^"]*)"|(\S+))/g,
      (whole, name: string, quoted?: string, plain?: string) => {
        const field = fields[name];
        if (!field) return whole;
        found[field] = quoted ?? plain;
        return '';
      },
    )
    .trim();
  return { ...found, q: rest || undefined };
}
