import { useMemo } from 'react';
import type { Row } from '../../inventory/kinds.ts';
import { useInventory } from '../../inventory/use-inventory.ts';

export type KeyPairRow = Row<'key-pairs'>;

/** Unique over regions. */
export const keyOfPair = (row: KeyPairRow) => `${row.region} ${row.id}`;

/** The instances launched with each key pair, by region and the pair's name: EC2 remembers the name only. */
export function useKeyUsers(
  connection: string,
  regions: readonly string[],
): (row: KeyPairRow) => readonly Row<'instances'>[] {
  const instances = useInventory('instances', connection, regions).rows;
  return useMemo(() => {
    const users = Map.groupBy(
      instances.filter(({ item }) => item.KeyName && item.State?.Name !== 'terminated'),
      ({ region, item }) => `${region} ${item.KeyName}`,
    );
    return ({ region, item }) => users.get(`${region} ${item.KeyName}`) ?? [];
  }, [instances]);
}
