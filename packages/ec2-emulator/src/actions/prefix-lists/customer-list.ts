import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { amazonPrefixLists } from '../../network/prefix-lists.ts';
import type { PrefixListRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

/** The caller's own list of an id. Throws `InvalidPrefixListModification` for one of Amazon's. */
export function customerList(region: RegionState, id: string | undefined): PrefixListRecord {
  if (amazonPrefixLists(region.name).some((list) => list.PrefixListId === id)) {
    throw new Ec2Error('InvalidPrefixListModification', `The prefix list ${id} is managed by AWS`);
  }
  return find(region.prefixLists, id);
}
