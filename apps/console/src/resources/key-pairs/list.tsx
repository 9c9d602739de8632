import { KeyRound, Plus, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { common, useFormat, useLanguage, useMessages } from '../../i18n/index.ts';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import type { Row } from '../../inventory/kinds.ts';
import { RegionProblems } from '../../inventory/region-problems.tsx';
import { useInventory } from '../../inventory/use-inventory.ts';
import { paths } from '../../paths.ts';
import { regionName } from '../../scope/region-names.ts';
import { useScope } from '../../scope/scope.ts';
import { type Column, DataTable, useChosen, useSelection } from '../../table/index.ts';
import { Button, buttonClass, Empty, Page } from '../../ui/index.ts';
import { type KeyPairRow, keyOfPair, useKeyUsers } from './key-pair.ts';
import { messages } from './messages.ts';
import { useDeleteKeyPair } from './use-delete-key-pair.ts';

const nameOfRow = (row: KeyPairRow) => row.item.KeyName ?? row.id;
const tagsOfRow = (row: KeyPairRow) => row.item.Tags;

/** Every key pair of the regions looked at, live. */
export function KeyPairsList() {
  const t = useMessages(messages);
  const words = useMessages(common);
  const format = useFormat();
  const navigate = useNavigate();
  const { connection, regions, region, placeIn } = useScope();
  const { rows, loading, problems } = useInventory('key-pairs', connection.id, regions);
  const usersOf = useKeyUsers(connection.id, regions);
  const columns = useKeyPairColumns(usersOf);
  const selection = useSelection();
  const chosen = useChosen(rows, keyOfPair, selection);
  const remove = useDeleteKeyPair(chosen.length === 1 ? chosen[0] : undefined);
  const create = (
    <Link to={paths.createKeyPair(placeIn(region))} className={buttonClass('primary')}>
      <Plus size={14} aria-hidden />
      {t.create}
    </Link>
  );

  return (
    <Page
      fill
      title={t.title}
      aside={rows.length > 0 && t.count(format.number(rows.length), chosen.length)}
      actions={
        <>
          <Button icon={<Trash2 size={14} />} disabledReason={remove.disabledReason} onClick={remove.review}>
            {words.delete}
          </Button>
          {create}
        </>
      }
    >
      <DataTable
        id="key-pairs"
        label={t.title}
        rows={rows}
        columns={columns}
        rowKey={keyOfPair}
        rowName={nameOfRow}
        tags={tagsOfRow}
        onOpen={(row) => navigate(paths.keyPair(placeIn(row.region), row.id))}
        selection={selection}
        loading={loading}
        notice={problems.length > 0 && <RegionProblems problems={problems} />}
        empty={
          problems.length === 0 && (
            <Empty icon={<KeyRound size={28} aria-hidden />} title={t.emptyTitle} action={create}>
              {t.emptyHint}
            </Empty>
          )
        }
      />
    </Page>
  );
}

function useKeyPairColumns(
  usersOf: (row: KeyPairRow) => readonly Row<'instances'>[],
): readonly Column<KeyPairRow>[] {
  const t = useMessages(messages);
  const words = useMessages(common);
  const language = useLanguage();
  const { placeIn, regions } = useScope();
  const several = regions.length > 1;
  return useMemo(() => {
    const all: (Column<KeyPairRow> | false)[] = [
      {
        id: 'name',
        header: words.name,
        width: 200,
        value: ({ item }) => item.KeyName,
        render: (row) => (
          <Link
            to={paths.keyPair(placeIn(row.region), row.id)}
            tabIndex={-1}
            className="font-medium hover:text-accent hover:underline"
          >
            {row.item.KeyName}
          </Link>
        ),
      },
      {
        id: 'type',
        header: t.type,
        width: 104,
        value: ({ item }) => item.KeyType,
        render: ({ item }) => item.KeyType?.toUpperCase(),
        facet: (type) => type.toUpperCase(),
      },
      several && {
        id: 'region',
        header: words.region,
        width: 152,
        value: ({ region }) => region,
        render: ({ region }) => regionName(region, language),
        facet: (region: string) => regionName(region, language),
      },
      { id: 'id', header: t.id, width: 192, mono: true, value: ({ id }) => id },
      {
        id: 'fingerprint',
        header: t.fingerprint,
        width: 400,
        mono: true,
        value: ({ item }) => item.KeyFingerprint,
      },
      {
        id: 'instances',
        header: t.instances,
        width: 96,
        align: 'end',
        value: (row) => usersOf(row).length,
      },
      {
        id: 'created',
        header: t.created,
        width: 128,
        value: ({ item }) => item.CreateTime,
        render: ({ item }) => item.CreateTime && <RelativeTime at={item.CreateTime} />,
      },
    ];
    return all.filter((column) => column !== false);
  }, [t, words, language, placeIn, several, usersOf]);
}
