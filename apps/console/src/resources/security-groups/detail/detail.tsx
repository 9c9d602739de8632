import { tagsFrom } from '@muster/ec2-model';
import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { Link, useNavigate, useParams } from 'react-router';
import { explainProblem, useEvents } from '../../../api/index.ts';
import { common, useLanguage, useMessages } from '../../../i18n/index.ts';
import { useInventory } from '../../../inventory/use-inventory.ts';
import { NotFound } from '../../../layouts/not-found.tsx';
import { ReadState } from '../../../layouts/read-state.tsx';
import { Tabs } from '../../../layouts/tabs.tsx';
import { paths } from '../../../paths.ts';
import { regionName } from '../../../scope/region-names.ts';
import { useScope } from '../../../scope/scope.ts';
import {
  Button,
  buttonClass,
  CopyButton,
  Empty,
  ErrorNotice,
  Mono,
  Page,
  Skeleton,
} from '../../../ui/index.ts';
import { TagsEditor } from '../../tags/tags-editor.tsx';
import { RulesTab } from '../editor/rules-tab.tsx';
import { type GroupRow, rulesQuery } from '../group.ts';
import { messages } from '../messages.ts';
import { useDeleteGroup } from '../use-delete-group.ts';
import { useUsage } from '../use-usage.ts';
import { CodeTab } from './code-tab.tsx';
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
  const { rows, loading, problems } = useInventory('security-groups', connection.id, regions);
  const row = rows.find((one) => one.id === id);
  if (!isTab(tab)) return <NotFound />;
  if (row) return <Found key={id} row={row} rows={rows} tab={tab} />;
  if (loading) {
    return (
      <Page title={<Skeleton width="w-64" height="h-6" />}>
        <Skeleton width="w-full" height="h-40" />
      </Page>
    );
  }
  const [failed] = problems;
  if (failed) {
    return (
      <div className="p-6">
        <ErrorNotice error={explainProblem(failed.problem, language)} />
      </div>
    );
  }
  return (
    <Empty
      title={t.goneTitle}
      action={
        <Link to={paths.securityGroups(placeIn(region))} className={buttonClass()}>
          {t.backToList}
        </Link>
      }
    >
      {t.goneHint(id, regionName(region, language))}
    </Empty>
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
  const remove = useDeleteGroup(row, usageOf, {
    interfaces: interfaces.data?.length ?? 0,
    onApplied: () => navigate(paths.securityGroups(place)),
  });
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
      trail={
        <Link to={paths.securityGroups(place)} className="hover:text-accent hover:underline">
          {t.title}
        </Link>
      }
      title={row.item.GroupName}
      aside={
        <span className="flex flex-wrap items-center gap-x-3 text-base">
          <span className="flex items-center">
            <Mono>{row.id}</Mono>
            <CopyButton text={row.id} label={words.copy} copiedLabel={words.copied} />
          </span>
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
          <TagsEditor resource={{ id: row.id, region: row.region, tags: tagsFrom(row.item.Tags) }} />
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
