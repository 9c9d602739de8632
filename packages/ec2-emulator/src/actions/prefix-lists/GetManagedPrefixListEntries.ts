import type { PrefixListEntry } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { amazonPrefixLists } from '../../network/prefix-lists.ts';
import type { RegionState } from '../../state/world.ts';

export default action('GetManagedPrefixListEntries', (input, { region }) => {
  const entries = entriesOf(region, input.PrefixListId ?? '', input.TargetVersion);
  const numbered = entries.map((entry, index) => ({ entry, index }));
  const { items, ...rest } = page(numbered, input, { min: 1, max: 100 }, ({ index }) => index);
  return { Entries: items.map(({ entry }) => entry), ...rest };
});

function entriesOf(region: RegionState, id: string, version: number | undefined): readonly PrefixListEntry[] {
  const amazon = amazonPrefixLists(region.name).find((list) => list.PrefixListId === id);
  if (amazon) return amazon.entries.map((Cidr) => ({ Cidr }));
  const list = find(region.prefixLists, id);
  const entries = list.versions[(version ?? list.Version) - 1];
  if (!entries) throw errors.invalidParameterValue(`The prefix list ${id} has no version ${version}`);
  return entries;
}
