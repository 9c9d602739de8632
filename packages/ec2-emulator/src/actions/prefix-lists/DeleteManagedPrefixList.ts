import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { customerList } from './customer-list.ts';
import { shownList } from './shown-list.ts';

export default action('DeleteManagedPrefixList', (input, { region }) => {
  const list = customerList(region, input.PrefixListId);
  const { PrefixListId } = list;
  if (region.securityGroupRules.where('prefixList', PrefixListId).length > 0) {
    throw errors.dependencyViolation(
      `The prefix list '${PrefixListId}' has dependencies and cannot be deleted.`,
    );
  }
  const shown = shownList(region, list);
  region.prefixLists.delete(PrefixListId);
  region.tags.delete(PrefixListId);
  return { PrefixList: { ...shown, State: 'delete-in-progress' as const } };
});
