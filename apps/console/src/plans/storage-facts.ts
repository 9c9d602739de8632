import type { _InstanceType, Volume } from '@aws-sdk/client-ec2';
import type { Plan } from '@muster/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ec2For } from '../api/index.ts';
import type { Row } from '../inventory/kinds.ts';

/** What becomes of the disks of instances, beyond what an instance says itself. */
export interface StorageFacts {
  /** The instances of whose type it is known that it has instance store volumes. */
  readonly withInstanceStore: ReadonlySet<string>;
  /** The volumes of those to be terminated, with their sizes and tags. */
  readonly volumes: readonly Volume[];
}

/** As many values as EC2 takes in one filter, and types in one call. */
const PER_FILTER = 200;
const PER_CALL = 100;
/** More volumes are not looked up: their warnings then do without a size. */
const MOST_VOLUMES = 1000;

/**
 * Looks up the types and volumes of the instances that a plan under review stops or terminates.
 *
 * @param instances those the plan names
 */
export function useStorageFacts(
  { connection, status, steps }: Pick<Plan, 'connection' | 'status' | 'steps'>,
  instances: readonly Row<'instances'>[],
): StorageFacts {
  const terminates = steps.some(({ operation }) => operation === 'TerminateInstances');
  const stops = terminates || steps.some(({ operation }) => operation === 'StopInstances');
  const wanted = status === 'checked' && stops && instances.length > 0;
  const types = inRegions(instances, ({ item }) => [item.InstanceType]);
  const disks = inRegions(terminates ? instances : [], ({ item }) =>
    (item.BlockDeviceMappings ?? []).map(({ Ebs }) => Ebs?.VolumeId),
  );

  const store = useQuery({
    queryKey: ['instance-store-types', connection, types],
    queryFn: async ({ signal }) => {
      const found = new Set<string>();
      for (const [region, InstanceTypes] of chunks(types, PER_CALL)) {
        const { InstanceTypes: infos = [] } = await ec2For(connection, region).describeInstanceTypes(
          { InstanceTypes: InstanceTypes as _InstanceType[] },
          { signal },
        );
        for (const { InstanceType, InstanceStorageSupported } of infos) {
          if (InstanceType && InstanceStorageSupported) found.add(InstanceType);
        }
      }
      return found;
    },
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  const volumes = useQuery({
    queryKey: ['volumes-of-plan', connection, disks],
    queryFn: async ({ signal }) => {
      const found: Volume[] = [];
      for (const [region, Values] of chunks(disks, PER_FILTER).slice(0, MOST_VOLUMES / PER_FILTER)) {
        // By filter, because asking for an id that is gone is an error.
        const { Volumes = [] } = await ec2For(connection, region).describeVolumes(
          { Filters: [{ Name: 'volume-id', Values }] },
          { signal },
        );
        found.push(...Volumes);
      }
      return found;
    },
    enabled: wanted && disks.length > 0,
  }).data;

  return useMemo(() => {
    const stored = instances.filter(({ item }) => store?.has(item.InstanceType ?? ''));
    return { withInstanceStore: new Set(stored.map(({ id }) => id)), volumes: volumes ?? [] };
  }, [instances, store, volumes]);
}

type InRegion = readonly [region: string, values: string[]];

/** The distinct values of instances, by region, in a fixed order. */
function inRegions(
  instances: readonly Row<'instances'>[],
  valuesOf: (row: Row<'instances'>) => readonly (string | undefined)[],
): InRegion[] {
  return [...Map.groupBy(instances, ({ region }) => region)].map(([region, rows]) => [
    region,
    [...new Set(rows.flatMap(valuesOf).filter((value) => value !== undefined))].sort(),
  ]);
}

function chunks(regions: readonly InRegion[], size: number): InRegion[] {
  return regions.flatMap(([region, values]) =>
    Array.from(
      { length: Math.ceil(values.length / size) },
      (_, n): InRegion => [region, values.slice(n * size, (n + 1) * size)],
    ),
  );
}
