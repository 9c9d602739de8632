import type { Filter, Tag } from '@aws-sdk/client-ec2';
import type { Collection } from '../state/collection.ts';
import type { RegionState } from '../state/world.ts';
import { type FilterTable, filterBy } from './filters.ts';
import { findAll } from './find.ts';
import { type PageLimits, type PageRequest, page } from './paging.ts';
import { tagsOf } from './tags.ts';

export interface Listing<T> {
  /** The ids asked for; none means all. */
  readonly ids?: readonly string[] | undefined;
  readonly filters: FilterTable<T>;
  readonly limits?: PageLimits;
}

/** The page size most operations document. */
const USUAL_LIMITS: PageLimits = { min: 5, max: 1000 };

/**
 * What a describe operation answers from a collection of the caller's: those asked for by id, filtered, one page of
 * them, each with its tags. Throws for ids that name nothing, unknown filters and page sizes out of limits.
 */
export function listing<T extends object>(
  region: RegionState,
  collection: Collection<T>,
  request: PageRequest & { readonly Filters?: Filter[] | undefined },
  { ids = [], filters, limits = USUAL_LIMITS }: Listing<T>,
): { items: (T & { Tags: Tag[] })[]; NextToken?: string } {
  const tags = (resource: T) => tagsOf(region, collection.idOf(resource));
  const passes = filterBy(request.Filters, filters, tags);
  const asked = ids.length > 0 ? findAll(collection, [...new Set(ids)]) : [...collection];
  const inOrder = asked.filter(passes).sort((a, b) => collection.positionOf(a) - collection.positionOf(b));
  const { items, ...rest } = page(inOrder, request, limits, (resource) => collection.positionOf(resource));
  return { items: items.map((resource) => ({ ...resource, Tags: tags(resource) })), ...rest };
}
