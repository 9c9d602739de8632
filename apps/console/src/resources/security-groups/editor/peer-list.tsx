import { type PrefixListSize, prefixListWeight } from '@muster/ec2-model';
import { useQuery } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import { useEc2 } from '../../../api/index.ts';
import { useMessages } from '../../../i18n/index.ts';
import { nameOf } from '../../../inventory/names.ts';
import { useInventory } from '../../../inventory/use-inventory.ts';
import { editorMessages } from './messages.ts';

/** A peer that is known by name. */
export interface PeerChoice {
  readonly value: string;
  readonly label: string;
}

/** A managed prefix list, as far as rules and their quota need it. */
export interface PrefixList extends PrefixListSize {
  readonly id: string;
  readonly name: string;
}

/** The region's prefix lists; none where the endpoint does not know them. */
export function usePrefixLists(connection: string, region: string): readonly PrefixList[] {
  const ec2 = useEc2(connection, region);
  const { data } = useQuery({
    queryKey: ['prefix-lists', connection, region],
    queryFn: async ({ signal }) => {
      const { PrefixLists = [] } = await ec2.describeManagedPrefixLists({}, { signal });
      return PrefixLists.map(
        (list): PrefixList => ({
          id: list.PrefixListId ?? '',
          name: list.PrefixListName ?? '',
          maxEntries: prefixListWeight({ name: list.PrefixListName ?? '', maxEntries: list.MaxEntries }),
          family: list.AddressFamily === 'IPv6' ? 6 : 4,
        }),
      );
    },
    staleTime: 300_000,
    retry: false,
  });
  return data ?? noLists;
}

const noLists: readonly PrefixList[] = [];

/** What can be chosen for the other end of a rule: everywhere, the groups of the VPC, the region's prefix lists. */
export function usePeerChoices(
  connection: string,
  region: string,
  vpcId: string | undefined,
  lists: readonly PrefixList[],
): readonly PeerChoice[] {
  const t = useMessages(editorMessages);
  const groups = useInventory('security-groups', connection, [region]).rows;
  return useMemo(
    () => [
      { value: '0.0.0.0/0', label: t.everyone4 },
      { value: '::/0', label: t.everyone6 },
      ...groups
        .filter(({ item }) => vpcId === undefined || item.VpcId === vpcId)
        .map(({ id, item }) => ({ value: id, label: item.GroupName ?? nameOf(item) ?? '' })),
      ...lists.map(({ id, name }) => ({ value: id, label: name })),
    ],
    [t, groups, vpcId, lists],
  );
}

interface PeerListProps {
  readonly id: string;
  readonly peers: readonly PeerChoice[];
}

/** The browser's own list of suggestions, shared by every row. */
export const PeerList = memo(function PeerList({ id, peers }: PeerListProps) {
  return (
    <datalist id={id}>
      {peers.map(({ value, label }) => (
        <option key={value} value={value} label={label} />
      ))}
    </datalist>
  );
});
