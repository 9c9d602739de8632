import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { checkId, notFound } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { type AmazonPrefixList, amazonPrefixLists } from '../../network/prefix-lists.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribePrefixLists.html */
const FILTERS: FilterTable<AmazonPrefixList> = {
  'prefix-list-id': (list) => list.PrefixListId,
  'prefix-list-name': (list) => list.PrefixListName,
};

/** Amazon's lists only, the way they were described before customers had lists. */
export default action('DescribePrefixLists', (input, { region }) => {
  const all = amazonPrefixLists(region.name);
  const ids = input.PrefixListIds ?? [];
  const missing = ids.filter((id) => !all.some((list) => list.PrefixListId === id));
  for (const id of ids) checkId(region.prefixLists.idFormat, id);
  if (missing.length > 0) {
    // Older than the operations on managed lists, and with a code of its own.
    throw new Ec2Error(
      'InvalidPrefixListId.NotFound',
      notFound(region.prefixLists.idFormat, missing).message,
    );
  }
  const asked = all
    .filter((list) => ids.length === 0 || ids.includes(list.PrefixListId))
    .filter(filterBy(input.Filters, FILTERS));
  const { items, ...rest } = page(asked, input, { min: 5, max: 1000 }, (list) => all.indexOf(list));
  const PrefixLists = items.map(({ PrefixListId, PrefixListName, entries }) => ({
    PrefixListId,
    PrefixListName,
    Cidrs: [...entries],
  }));
  return { PrefixLists, ...rest };
});
