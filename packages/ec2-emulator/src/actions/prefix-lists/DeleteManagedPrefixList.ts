import { action } from '../../core/action.ts';
import type { RegionState } from '../../state/world.ts';
import { customerList } from './customer-list.ts';
import { shownList } from './shown-list.ts';

/** EC2 accepts the deletion of a list that is still named by a rule or a route, and tells by its state that it failed. */
export default action('DeleteManagedPrefixList', (input, { region }) => {
  const list = customerList(region, input.PrefixListId);
  const { PrefixListId } = list;
  const PrefixList = { ...shownList(region, list), State: 'delete-in-progress' as const };
  if (isNamed(region, PrefixListId)) {
    const StateMessage = `The prefix list '${PrefixListId}' is referenced by other resources.`;
    region.prefixLists.put({ ...list, State: 'delete-failed', StateMessage });
    return { PrefixList };
  }
  region.prefixLists.delete(PrefixListId);
  region.tags.delete(PrefixListId);
  return { PrefixList };
});

function isNamed(region: RegionState, id: string): boolean {
  if (region.securityGroupRules.where('prefixList', id).length > 0) return true;
  return [...region.routeTables].some((table) =>
    table.Routes.some((route) => route.DestinationPrefixListId === id),
  );
}
