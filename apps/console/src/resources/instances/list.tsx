import { Plus, Server } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { useFormat, useMessages } from '../../i18n/index.ts';
import { nameOf } from '../../inventory/names.ts';
import { RegionProblems } from '../../inventory/region-problems.tsx';
import { useInventory } from '../../inventory/use-inventory.ts';
import { paths } from '../../paths.ts';
import { useScope } from '../../scope/scope.ts';
import { DataTable, useChosen, useSelection } from '../../table/index.ts';
import { buttonClass, Empty, Page } from '../../ui/index.ts';
import { useInstanceColumns } from './columns.tsx';
import { type InstanceRow, keyOfRow } from './instance.ts';
import { messages } from './messages.ts';
import { PowerMenu } from './power-menu.tsx';
import { usePower } from './use-power.ts';

const nameOfRow = (row: InstanceRow) => nameOf(row.item) ?? row.id;
const tagsOfRow = (row: InstanceRow) => row.item.Tags;

/** Every instance of the regions looked at, live. */
export function InstancesList() {
  const t = useMessages(messages);
  const format = useFormat();
  const navigate = useNavigate();
  const { connection, regions, region, placeIn } = useScope();
  const { rows, loading, problems } = useInventory('instances', connection.id, regions);
  const columns = useInstanceColumns();
  const selection = useSelection();
  const chosen = useChosen(rows, keyOfRow, selection);
  const power = usePower(chosen);
  const launch = (
    <Link to={paths.launch(placeIn(region))} className={buttonClass('primary')}>
      <Plus size={14} aria-hidden />
      {t.launch}
    </Link>
  );

  return (
    <Page
      fill
      title={t.title}
      aside={rows.length > 0 && t.count(format.number(rows.length), chosen.length)}
      actions={
        <>
          <PowerMenu choices={power} />
          {launch}
        </>
      }
    >
      <DataTable
        id="instances"
        label={t.title}
        rows={rows}
        columns={columns}
        rowKey={keyOfRow}
        rowName={nameOfRow}
        tags={tagsOfRow}
        onOpen={(row) => navigate(paths.instance(placeIn(row.region), row.id))}
        selection={selection}
        loading={loading}
        notice={problems.length > 0 && <RegionProblems problems={problems} />}
        empty={
          problems.length === 0 && (
            <Empty icon={<Server size={28} aria-hidden />} title={t.emptyTitle} action={launch}>
              {t.emptyHint}
            </Empty>
          )
        }
      />
    </Page>
  );
}
