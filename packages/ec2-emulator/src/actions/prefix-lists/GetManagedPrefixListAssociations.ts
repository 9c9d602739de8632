import { action } from '../../core/action.ts';
import { page } from '../../core/paging.ts';
import { checkPrefixList, namersOf } from '../../network/prefix-lists.ts';

/** Security groups and route tables, of Amazon's lists as well. */
export default action('GetManagedPrefixListAssociations', (input, { region }) => {
  const id = checkPrefixList(region, input.PrefixListId);
  const namers = namersOf(region, id);
  const { items, ...rest } = page(namers, input, { min: 5, max: 255 }, (each) => namers.indexOf(each));
  const PrefixListAssociations = items.map((ResourceId) => ({
    ResourceId,
    ResourceOwner: region.accountId,
  }));
  return { PrefixListAssociations, ...rest };
});
