import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { checkVersion, customerList } from './customer-list.ts';
import { shownList } from './shown-list.ts';

/** The entries of an earlier version become those of a new one. */
export default action('RestoreManagedPrefixListVersion', (input, { region }) => {
  const list = customerList(region, input.PrefixListId);
  checkVersion(list, input.CurrentVersion);
  const { PreviousVersion = 0 } = input;
  const entries = list.versions[PreviousVersion - 1];
  if (!entries || PreviousVersion >= list.Version) {
    throw errors.invalidParameterValue(
      `The prefix list ${list.PrefixListId} has no previous version ${PreviousVersion}`,
    );
  }
  if (entries.length > list.MaxEntries) {
    throw errors.invalidParameterValue(
      `The version ${PreviousVersion} has more entries than the prefix list ${list.PrefixListId} may have`,
    );
  }
  const restored = region.prefixLists.put({
    ...list,
    State: 'restore-complete',
    Version: list.Version + 1,
    versions: [...list.versions, entries],
  });
  return { PrefixList: { ...shownList(region, restored), State: 'restore-in-progress' as const } };
});
