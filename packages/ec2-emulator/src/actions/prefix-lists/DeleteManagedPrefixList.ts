import { action } from '../../core/action.ts';
import { namersOf } from '../../network/prefix-lists.ts';
import { customerList } from './customer-list.ts';
import { checkSettled, shownList } from './shown-list.ts';

/** EC2 accepts the deletion of a list that is still named by a rule or a route, and tells by its state that it failed. */
export default action('DeleteManagedPrefixList', (input, call) => {
  const { region } = call;
  const list = customerList(region, input.PrefixListId);
  checkSettled(call, list);
  const { PrefixListId } = list;
  const PrefixList = { ...shownList(call, list), State: 'delete-in-progress' as const };
  if (namersOf(region, PrefixListId).length > 0) {
    const StateMessage = `The prefix list '${PrefixListId}' is referenced by other resources.`;
    region.prefixLists.put({ ...list, State: 'delete-failed', StateMessage });
    return { PrefixList };
  }
  region.prefixLists.delete(PrefixListId);
  region.tags.delete(PrefixListId);
  return { PrefixList };
});
