import type { ManagedPrefixList } from '@aws-sdk/client-ec2';
import { tagsOf } from '../../core/tags.ts';
import type { PrefixListRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

/** A customer's list as replies show it, without its entries. */
export function shownList(
  region: RegionState,
  { versions: _, ...list }: PrefixListRecord,
): ManagedPrefixList {
  return { ...list, Tags: tagsOf(region, list.PrefixListId) };
}
