import { useMemo } from 'react';
import { useInventory } from '../../inventory/use-inventory.ts';
import { useScope } from '../../scope/scope.ts';

/** The instances of this account that were launched from an AMI and are still there. */
export function useInstancesOf(imageId: string) {
  const { connection, region } = useScope();
  const regions = useMemo(() => [region], [region]);
  const { rows } = useInventory('instances', connection.id, regions);
  return rows.filter(({ item }) => item.ImageId === imageId && item.State?.Name !== 'terminated');
}
