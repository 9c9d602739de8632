import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { checkVersion, customerList } from './customer-list.ts';
import { checkSettled, shownList, underWay } from './shown-list.ts';

/** The entries of an earlier version become those of a new one. */
export default action('RestoreManagedPrefixListVersion', (input, call) => {
  const { region } = call;
  const list = customerList(region, input.PrefixListId);
  checkSettled(call, list);
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
    ...underWay(call, 'restore-in-progress'),
    Version: list.Version + 1,
    versions: [...list.versions, entries],
  });
  return { PrefixList: { ...shownList(call, restored), State: 'restore-in-progress' as const } };
});
