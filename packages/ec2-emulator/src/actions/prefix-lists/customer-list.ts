import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { amazonPrefixLists } from '../../network/prefix-lists.ts';
import type { PrefixListRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

/** Throws `PrefixListVersionMismatch` when a request takes another version for the list's last than that is. */
export function checkVersion({ Version }: PrefixListRecord, supposed: number | undefined): void {
  if (supposed === undefined || supposed === Version) return;
  throw new Ec2Error('PrefixListVersionMismatch', `The prefix list has the version number ${Version}`);
}

/** Throws `InvalidParameterValue` for a name that Amazon keeps for its own lists, or one that is too long. */
export function checkName(name: string): void {
  if (!name.startsWith('com.amazonaws') && name.length <= 255) return;
  throw errors.invalidParameterValue(`Value (${name}) for parameter PrefixListName is invalid.`);
}

/** The caller's own list of an id. Throws `InvalidPrefixListModification` for one of Amazon's. */
export function customerList(region: RegionState, id: string | undefined): PrefixListRecord {
  if (amazonPrefixLists(region.name).some((list) => list.PrefixListId === id)) {
    throw new Ec2Error('InvalidPrefixListModification', `The prefix list ${id} is managed by AWS`);
  }
  return find(region.prefixLists, id);
}
