import type { Price } from '@muster/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../../api/index.ts';
import { useScope } from '../../scope/scope.ts';

const FRESH_MS = 5 * 60_000;

/**
 * What Amazon's list says that types cost in this region under Linux, by type. Empty while it is not known, where it
 * can't be read and for another EC2 than Amazon: then the built-in rates hold, so nothing waits for it.
 *
 * @param types at most 50 names
 */
export function usePrices(types: readonly string[]): ReadonlyMap<string, Price> {
  const { connection, region } = useScope();
  const wanted = types.filter(Boolean).sort();
  const asked = connection.endpoint === 'aws' && wanted.length > 0;
  const { data } = useQuery({
    queryKey: ['prices', connection.id, region, wanted],
    queryFn: ({ signal }) =>
      call('listPrices', {
        params: { connection: connection.id, region },
        query: { types: wanted.join(',') },
        signal,
      }),
    enabled: asked,
    staleTime: FRESH_MS,
    // A type more must not take the prices of the others away until it is known.
    placeholderData: keepPreviousData,
  });
  return useMemo(() => {
    // What was kept may be of the region before.
    const listed = (asked && data ? data : []).filter(
      (price) => price.source === 'price-list' && price.region === region,
    );
    return new Map(listed.map((price) => [price.type, price]));
  }, [asked, data, region]);
}
