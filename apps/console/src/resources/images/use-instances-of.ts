import { useInventory } from '../../inventory/use-inventory.ts';
import { useScope } from '../../scope/scope.ts';

/** The instances of this account that were launched from an AMI and are still there. */
export function useInstancesOf(imageId: string) {
  const { connection, region } = useScope();
  const { rows } = useInventory('instances', connection.id, [region]);
  return rows.filter(({ item }) => item.ImageId === imageId && item.State?.Name !== 'terminated');
}
