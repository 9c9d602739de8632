import { useMemo } from 'react';
import type { Row } from '../../inventory/kinds.ts';
import { useInventory } from '../../inventory/use-inventory.ts';
import { type GroupRow, referencedGroups } from './group.ts';

/** Who uses a group, as far as live lists tell. */
export interface Usage {
  readonly instances: readonly Row<'instances'>[];
  /** Other groups whose rules name it. */
  readonly groups: readonly GroupRow[];
}

const unused: Usage = { instances: [], groups: [] };

/** The uses of every group of some regions, by the group's id. */
export function useUsage(
  connection: string,
  regions: readonly string[],
  groups: readonly GroupRow[],
): (id: string) => Usage {
  const instances = useInventory('instances', connection, regions).rows;
  return useMemo(() => {
    const uses = new Map<string, { instances: Row<'instances'>[]; groups: GroupRow[] }>();
    const of = (id: string) => {
      const known = uses.get(id) ?? { instances: [], groups: [] };
      uses.set(id, known);
      return known;
    };
    for (const row of instances) {
      if (row.item.State?.Name === 'terminated') continue;
      const ids = [
        ...(row.item.SecurityGroups ?? []),
        ...(row.item.NetworkInterfaces ?? []).flatMap(({ Groups = [] }) => Groups),
      ].flatMap(({ GroupId }) => GroupId ?? []);
      for (const id of new Set(ids)) of(id).instances.push(row);
    }
    for (const row of groups) {
      for (const id of referencedGroups(row)) if (id !== row.id) of(id).groups.push(row);
    }
    return (id) => uses.get(id) ?? unused;
  }, [instances, groups]);
}
