import type { Connection } from '@muster/contract';
import { queryOptions } from '@tanstack/react-query';
import { ec2For } from '../api/ec2.ts';

/** The regions a connection offers, in the order of their codes: those it names, or all that its endpoint describes. */
export function regionsQuery(connection: Connection) {
  return queryOptions({
    queryKey: ['regions', connection.id, connection.regions, connection.defaultRegion],
    queryFn: async ({ signal }) => {
      if (connection.regions.length > 0) return connection.regions;
      const { Regions = [] } = await ec2For(connection.id, connection.defaultRegion).describeRegions(
        {},
        { signal },
      );
      return Regions.flatMap((region) => region.RegionName ?? []).sort();
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
