import { Plus, ShieldCheck, Trash2 } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { common, useFormat, useMessages } from '../../i18n/index.ts';
import { RegionProblems } from '../../inventory/region-problems.tsx';
import { useInventory } from '../../inventory/use-inventory.ts';
import { paths } from '../../paths.ts';
import { useScope } from '../../scope/scope.ts';
import { DataTable, useChosen, useSelection } from '../../table/index.ts';
import { Button, buttonClass, Empty, Page } from '../../ui/index.ts';
import { useGroupColumns } from './columns.tsx';
import { type GroupRow, keyOfGroup } from './group.ts';
import { messages } from './messages.ts';
import { useDeleteGroups } from './use-delete-groups.ts';
import { useUsage } from './use-usage.ts';

const nameOfRow = (row: GroupRow) => row.item.GroupName ?? row.id;
const tagsOfRow = (row: GroupRow) => row.item.Tags;

/** Every security group of the regions looked at, live. */
export function SecurityGroupsList() {
  const t = useMessages(messages);
  const words = useMessages(common);
  const format = useFormat();
  const navigate = useNavigate();
  const { connection, regions, region, placeIn } = useScope();
  const { rows, loading, problems } = useInventory('security-groups', connection.id, regions);
  const usageOf = useUsage(connection.id, regions, rows);
  const columns = useGroupColumns(usageOf);
  const selection = useSelection();
  const chosen = useChosen(rows, keyOfGroup, selection);
  const remove = useDeleteGroups(chosen, usageOf);
  const create = (
    <Link to={paths.createSecurityGroup(placeIn(region))} className={buttonClass('primary')}>
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
          <Button
            icon={<Trash2 size={14} />}
            disabledReason={remove.disabledReason}
            pending={remove.pending}
            onClick={remove.review}
          >
            {words.delete}
          </Button>
          {create}
        </>
      }
    >
      <DataTable
        id="security-groups"
        label={t.title}
        rows={rows}
        columns={columns}
        rowKey={keyOfGroup}
        rowName={nameOfRow}
        tags={tagsOfRow}
        onOpen={(row) => navigate(paths.securityGroup(placeIn(row.region), row.id))}
        selection={selection}
        loading={loading}
        notice={problems.length > 0 && <RegionProblems problems={problems} />}
        empty={
          problems.length === 0 && (
            <Empty icon={<ShieldCheck size={28} aria-hidden />} title={t.emptyTitle} action={create}>
              {t.emptyHint}
            </Empty>
          )
        }
      />
    </Page>
  );
}
