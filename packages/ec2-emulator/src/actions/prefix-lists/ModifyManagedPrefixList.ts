import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { checkName, checkVersion, customerList } from './customer-list.ts';
import { checkMaxEntries, withEntries } from './entries.ts';
import { checkSettled, shownList, underWay } from './shown-list.ts';

/** Changing entries makes a new version; the name and the size are of all versions. */
export default action('ModifyManagedPrefixList', (input, call) => {
  const { region } = call;
  const list = customerList(region, input.PrefixListId);
  checkSettled(call, list);
  const { AddEntries = [], RemoveEntries = [], PrefixListName = list.PrefixListName } = input;
  const { MaxEntries = list.MaxEntries } = input;
  checkMaxEntries(MaxEntries);
  const changesEntries = AddEntries.length > 0 || RemoveEntries.length > 0;
  if (changesEntries && MaxEntries !== list.MaxEntries) {
    throw errors.invalidParameterCombination(
      'The entries and the maximum number of entries of a prefix list cannot be modified at the same time.',
    );
  }
  checkName(PrefixListName);
  checkVersion(list, input.CurrentVersion);
  const before = list.versions.at(-1) ?? [];
  const entries = withEntries(before, AddEntries, RemoveEntries, list.AddressFamily, MaxEntries);
  const modified = region.prefixLists.put({
    ...list,
    PrefixListName,
    MaxEntries,
    State: 'modify-complete',
    ...underWay(call, 'modify-in-progress'),
    ...(changesEntries && { Version: list.Version + 1, versions: [...list.versions, entries] }),
  });
  return { PrefixList: { ...shownList(call, modified), State: 'modify-in-progress' as const } };
});
