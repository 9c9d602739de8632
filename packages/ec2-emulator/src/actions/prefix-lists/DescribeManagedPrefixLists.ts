import type { ManagedPrefixList } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { checkId, notFound } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { amazonPrefixLists } from '../../network/prefix-lists.ts';
import { shownList } from './shown-list.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeManagedPrefixLists.html */
const FILTERS: FilterTable<ManagedPrefixList> = {
  'owner-id': (list) => list.OwnerId,
  'prefix-list-id': (list) => list.PrefixListId,
  'prefix-list-name': (list) => list.PrefixListName,
};

export default action('DescribeManagedPrefixLists', (input, call) => {
  const lists = asked(call, input.PrefixListIds ?? []);
  const passes = filterBy(input.Filters, FILTERS, (list) => list.Tags ?? []);
  const { items, ...rest } = page(
    lists.filter(({ list }) => passes(list)),
    input,
    { min: 1, max: 100 },
    ({ position }) => position,
  );
  return { PrefixLists: items.map(({ list }) => list), ...rest };
});

interface Positioned {
  readonly list: ManagedPrefixList;
  readonly position: number;
}

/** Amazon's come first, at the places before any of a customer's. */
function asked(call: Call, ids: readonly string[]): Positioned[] {
  const { region } = call;
  const amazon = amazonPrefixLists(region.name);
  const all = [
    ...amazon.map(({ entries: _, MaxEntries: __, ...list }, index) => ({
      list: { ...list, State: 'create-complete' as const, Tags: [] },
      position: index - amazon.length,
    })),
    ...[...region.prefixLists].map((list) => ({
      list: shownList(call, list),
      position: region.prefixLists.positionOf(list),
    })),
  ];
  if (ids.length === 0) return all;
  const format = region.prefixLists.idFormat;
  for (const id of ids) checkId(format, id);
  const missing = ids.filter((id) => !all.some(({ list }) => list.PrefixListId === id));
  if (missing.length > 0) throw notFound(format, missing);
  return all.filter(({ list }) => ids.includes(list.PrefixListId ?? ''));
}
