import type { Filter, Tag } from '@aws-sdk/client-ec2';
import { type FilterTable, filterBy } from './filters.ts';
import { type PageLimits, type PageRequest, page } from './paging.ts';

/** A resource as it is shown now, and its place in the order of listings. */
export interface Placed<Shown> {
  readonly position: number;
  readonly shown: Shown;
}

/** The page size most operations document. */
const USUAL_LIMITS: PageLimits = { min: 5, max: 1000 };

/**
 * What a describe operation answers from resources that are worked out first, such as those of two accounts or those in
 * states that time changes: of the ids asked for, filtered, in order, one page of them.
 */
export function describing<Shown extends object>(
  placed: readonly Placed<Shown>[],
  request: PageRequest & { readonly Filters?: Filter[] | undefined },
  filters: FilterTable<Shown>,
  limits: PageLimits = USUAL_LIMITS,
): { items: Shown[]; NextToken?: string } {
  const passes = filterBy(request.Filters, filters, tagsIn);
  const found = placed.filter(({ shown }) => passes(shown)).sort((a, b) => a.position - b.position);
  const { items, ...rest } = page(found, request, limits, ({ position }) => position);
  return { items: items.map(({ shown }) => shown), ...rest };
}

/** Of resources those whose ids are asked for, all when none is. Throws for ids that name none of them. */
export function askedFor<T>(
  resources: readonly T[],
  ids: readonly string[] | undefined,
  idOf: (resource: T) => string,
  check: (id: string) => void,
  lost: (ids: readonly string[]) => Error,
): T[] {
  if (!ids?.length) return [...resources];
  for (const id of ids) check(id);
  const missing = ids.filter((id) => !resources.some((resource) => idOf(resource) === id));
  if (missing.length > 0) throw lost(missing);
  return resources.filter((resource) => ids.includes(idOf(resource)));
}

function tagsIn(shown: { readonly Tags?: readonly Tag[] | undefined }): readonly Tag[] {
  return shown.Tags ?? [];
}
