import type { PageRequest } from '../../core/paging.ts';

/** Where other operations refuse a page of more than a thousand, those on endpoints give one of a thousand. */
export function atMostAThousand<T extends PageRequest>(request: T): T {
  const { MaxResults } = request;
  return MaxResults === undefined ? request : { ...request, MaxResults: Math.min(MaxResults, 1000) };
}
