import { createHash } from 'node:crypto';
import type { ManagedPrefixList } from '@aws-sdk/client-ec2';
import { checkId, notFound } from '../core/find.ts';
import type { RegionState } from '../state/world.ts';

/** A list of Amazon's, the same for every account of a region. */
export interface AmazonPrefixList extends ManagedPrefixList {
  readonly PrefixListId: string;
  readonly PrefixListName: string;
  readonly MaxEntries: number;
  readonly entries: readonly string[];
}

/** Services with a list, and blocks of theirs. Amazon's real blocks differ by region and change; these do not. */
const SERVICES = [
  {
    service: 's3',
    family: 'IPv4',
    entries: ['3.5.0.0/19', '16.15.176.0/20', '52.216.0.0/15', '54.231.0.0/16'],
  },
  { service: 'dynamodb', family: 'IPv4', entries: ['3.218.180.0/22', '35.71.64.0/22', '52.94.0.0/22'] },
  { service: 'ec2-instance-connect', family: 'IPv4', entries: ['18.206.107.24/29'] },
] as const;

/** Amazon's lists in a region. */
export function amazonPrefixLists(regionName: string): AmazonPrefixList[] {
  return SERVICES.map(({ service, family, entries }) => {
    const PrefixListName = `com.amazonaws.${regionName}.${service}`;
    const PrefixListId = `pl-${createHash('sha256').update(PrefixListName).digest('hex').slice(0, 8)}`;
    return {
      PrefixListId,
      PrefixListName,
      AddressFamily: family,
      OwnerId: 'AWS',
      PrefixListArn: `arn:aws:ec2:${regionName}:aws:prefix-list/${PrefixListId}`,
      MaxEntries: entries.length,
      entries,
    };
  });
}

/** The id, when it is that of a list rules can name. Throws `InvalidPrefixListID.NotFound`. */
export function checkPrefixList(region: RegionState, id = ''): string {
  checkId(region.prefixLists.idFormat, id);
  if (maxEntriesOf(region, id) === undefined) throw notFound(region.prefixLists.idFormat, [id]);
  return id;
}

/** How many rules a list counts for in a group's quota. */
export function maxEntriesOf(region: RegionState, id: string): number | undefined {
  const list =
    region.prefixLists.get(id) ?? amazonPrefixLists(region.name).find((each) => each.PrefixListId === id);
  return list?.MaxEntries;
}
