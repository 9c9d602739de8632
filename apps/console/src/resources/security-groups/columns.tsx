import { useMemo } from 'react';
import { Link } from 'react-router';
import { common, useLanguage, useMessages } from '../../i18n/index.ts';
import { paths } from '../../paths.ts';
import { regionName } from '../../scope/region-names.ts';
import { useScope } from '../../scope/scope.ts';
import type { Column } from '../../table/index.ts';
import { Badge } from '../../ui/index.ts';
import { type GroupRow, isOpenToAll, ruleCount } from './group.ts';
import { messages } from './messages.ts';
import type { Usage } from './use-usage.ts';

/** The columns of the security groups table. */
export function useGroupColumns(usageOf: (id: string) => Usage): readonly Column<GroupRow>[] {
  const t = useMessages(messages);
  const words = useMessages(common);
  const language = useLanguage();
  const { placeIn, regions } = useScope();
  const several = regions.length > 1;

  return useMemo(() => {
    const link = (row: GroupRow, text: string | undefined, strong?: boolean) => (
      <Link
        to={paths.securityGroup(placeIn(row.region), row.id)}
        tabIndex={-1}
        className={`hover:text-accent hover:underline ${strong ? 'font-medium' : ''}`}
      >
        {text}
      </Link>
    );
    const all: (Column<GroupRow> | false)[] = [
      {
        id: 'name',
        header: t.groupName,
        width: 200,
        value: ({ item }) => item.GroupName,
        render: (row) => (
          <span className="flex items-center gap-2">
            {link(row, row.item.GroupName, true)}
            {isOpenToAll(row) && <Badge tone="warn">{t.openToAll}</Badge>}
          </span>
        ),
      },
      {
        id: 'id',
        header: t.id,
        width: 192,
        mono: true,
        value: ({ id }) => id,
        render: (row) => link(row, row.id),
      },
      several && {
        id: 'region',
        header: words.region,
        width: 152,
        value: ({ region }) => region,
        render: ({ region }) => regionName(region, language),
        facet: (region: string) => regionName(region, language),
      },
      { id: 'vpc', header: t.vpc, width: 192, mono: true, facet: true, value: ({ item }) => item.VpcId },
      { id: 'description', header: words.description, width: 280, value: ({ item }) => item.Description },
      {
        id: 'inbound',
        header: t.inbound,
        width: 88,
        align: 'end',
        value: ({ item }) => ruleCount(item.IpPermissions),
      },
      {
        id: 'outbound',
        header: t.outbound,
        width: 96,
        align: 'end',
        value: ({ item }) => ruleCount(item.IpPermissionsEgress),
      },
      {
        id: 'instances',
        header: t.instances,
        width: 96,
        align: 'end',
        value: ({ id }) => usageOf(id).instances.length,
      },
      {
        id: 'open',
        header: t.openToAll,
        width: 104,
        extra: true,
        facet: (value) => (value === 'true' ? words.yes : words.no),
        value: (row) => String(isOpenToAll(row)),
        render: (row) => (isOpenToAll(row) ? words.yes : words.no),
      },
      { id: 'owner', header: t.owner, width: 120, extra: true, value: ({ item }) => item.OwnerId },
    ];
    return all.filter((column) => column !== false);
  }, [t, words, language, placeIn, several, usageOf]);
}
