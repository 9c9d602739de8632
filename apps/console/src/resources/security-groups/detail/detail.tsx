import { Ec2Error } from '@muster/ec2-client';
import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useEvents } from '../../../api/index.ts';
import { common, useLanguage, useMessages } from '../../../i18n/index.ts';
import { OneOf } from '../../../inventory/one-of.tsx';
import { useInventory } from '../../../inventory/use-inventory.ts';
import { CopiedId } from '../../../layouts/copied-id.tsx';
import { NotFound } from '../../../layouts/not-found.tsx';
import { ReadState } from '../../../layouts/read-state.tsx';
import { Tabs } from '../../../layouts/tabs.tsx';
import { Trail } from '../../../layouts/trail.tsx';
import { paths } from '../../../paths.ts';
import { regionName } from '../../../scope/region-names.ts';
import { useScope } from '../../../scope/scope.ts';
import { TagsSection } from '../../../tags/tags-section.tsx';
import { Button, Mono, Page } from '../../../ui/index.ts';
import { RulesTab } from '../editor/rules-tab.tsx';
import { type GroupRow, rulesQuery } from '../group.ts';
import { messages } from '../messages.ts';
import { useDeleteGroups } from '../use-delete-groups.ts';
import { useUsage } from '../use-usage.ts';
import { CodeTab } from './code-tab.tsx';
import { DeletedGroup } from './deleted-group.tsx';
import { HistoryTab } from './history-tab.tsx';
import { interfacesQuery, UsedByTab } from './used-by-tab.tsx';

const tabs = ['inbound', 'outbound', 'used-by', 'tags', 'code', 'history'] as const;
type Tab = (typeof tabs)[number];
const isTab = (tab: string): tab is Tab => tabs.some((one) => one === tab);

/** The page of one security group. */
export default function SecurityGroupDetail() {
  const { id = '', tab = 'inbound' } = useParams();
  const t = useMessages(messages);
  const language = useLanguage();
  const { connection, region, regions, placeIn } = useScope();
  const inventory = useInventory('security-groups', connection.id, regions);
  const row = inventory.rows.find((one) => one.id === id);
  // Known for as long as the page is open: a group that is gone then was deleted meanwhile.
  const [seen, setSeen] = useState(row);
  if (row && row !== seen) setSeen(row);
  if (!isTab(tab)) return <NotFound />;
  if (!row && seen?.id === id && inventory.problems.length === 0) return <DeletedGroup row={seen} />;
  return (
    <OneOf
      inventory={inventory}
      id={id}
      gone={{
        title: t.goneTitle,
        hint: t.goneHint(id, regionName(region, language)),
        back: { to: paths.securityGroups(placeIn(region)), label: t.backToList },
      }}
    >
      {(row) => <Found key={id} row={row} rows={inventory.rows} tab={tab} />}
    </OneOf>
  );
}

interface FoundProps {
  readonly row: GroupRow;
  readonly rows: readonly GroupRow[];
  readonly tab: Tab;
}

function Found({ row, rows, tab }: FoundProps) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const navigate = useNavigate();
  const { connection, place, placeIn } = useScope();
  const usageOf = useUsage(connection.id, [row.region], rows);
  const rules = useQuery(rulesQuery(connection.id, row.region, row.id));
  useEvents((event) => {
    if (event.type !== 'inventory' || event.connection !== connection.id || event.region !== row.region)
      return;
    if (event.kinds.includes('security-groups')) void rules.refetch();
  });
  const interfaces = useQuery(interfacesQuery(connection.id, row.region, row.id));
  const remove = useDeleteGroups([row], usageOf, {
    interfaces: interfaces.data?.length ?? 0,
    onApplied: () => navigate(paths.securityGroups(place)),
  });
  // EC2 says so before the list of groups is read again.
  if (rules.error instanceof Ec2Error && rules.error.code === 'InvalidGroup.NotFound') {
    return <DeletedGroup row={row} />;
  }
  const names: Readonly<Record<Tab, string>> = {
    inbound: t.inboundRules,
    outbound: t.outboundRules,
    'used-by': t.usedBy,
    tags: t.tagsTab,
    code: t.asCode,
    history: t.history,
  };

  return (
    <Page
      trail={<Trail to={paths.securityGroups(place)}>{t.title}</Trail>}
      title={row.item.GroupName}
      aside={
        <span className="flex flex-wrap items-center gap-x-3 text-base">
          <CopiedId id={row.id} />
          {row.item.VpcId && <Mono>{row.item.VpcId}</Mono>}
        </span>
      }
      actions={
        <Button
          icon={<Trash2 size={14} />}
          disabledReason={remove.disabledReason}
          pending={remove.pending}
          onClick={remove.review}
        >
          {words.delete}
        </Button>
      }
    >
      <p className="-mt-1 mb-4 text-ink-2">{row.item.Description}</p>
      <Tabs
        label={t.tabs}
        tabs={tabs.map((name) => ({
          to: paths.securityGroup(placeIn(row.region), row.id, name === 'inbound' ? undefined : name),
          label: names[name],
          first: name === 'inbound',
        }))}
      />
      <div>
        {tab === 'used-by' ? (
          <UsedByTab row={row} usage={usageOf(row.id)} interfaces={interfaces} />
        ) : tab === 'tags' ? (
          <TagsSection id={row.id} region={row.region} tags={row.item.Tags} />
        ) : tab === 'history' ? (
          <HistoryTab id={row.id} />
        ) : (
          <ReadState query={rules}>
            {(found) =>
              tab === 'code' ? (
                <CodeTab row={row} rules={found} />
              ) : (
                <RulesTab row={row} rules={found} direction={tab === 'inbound' ? 'ingress' : 'egress'} />
              )
            }
          </ReadState>
        )}
      </div>
    </Page>
  );
}
