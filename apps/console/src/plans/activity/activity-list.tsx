import type { Plan } from '@muster/contract';
import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { explain, useConnections } from '../../api/index.ts';
import { common, useFormat, useLanguage, useMessages } from '../../i18n/index.ts';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { paths } from '../../paths.ts';
import { regionName } from '../../scope/region-names.ts';
import { type Column, DataTable } from '../../table/index.ts';
import { Empty, ErrorNotice, Page } from '../../ui/index.ts';
import { planStates } from '../messages.ts';
import { plansQuery } from '../plan-queries.ts';
import { planTitle, summaries } from '../words/summary.ts';
import { ActivityTabs } from './activity-tabs.tsx';
import { messages } from './messages.ts';
import { PlanStatus } from './plan-status.tsx';

const keyOf = (plan: Plan) => plan.id;
const noTags = () => undefined;
const none: readonly Plan[] = [];

/** Every change: what, who, when, why and how it ended. A plan that nobody has applied has changed nothing. */
export function ActivityList() {
  const t = useMessages(messages);
  const titles = useMessages(summaries);
  const words = useMessages(common);
  const language = useLanguage();
  const format = useFormat();
  const navigate = useNavigate();
  const plans = useQuery(plansQuery);
  const rows = useMemo(() => plans.data?.filter(({ status }) => status !== 'checked') ?? none, [plans.data]);
  const columns = useActivityColumns();

  return (
    <Page fill title={t.title} aside={rows.length > 0 && format.number(rows.length)}>
      <ActivityTabs />
      <DataTable
        id="activity"
        label={t.changes}
        rows={rows}
        columns={columns}
        rowKey={keyOf}
        rowName={({ summary }) => planTitle(summary, titles)}
        tags={noTags}
        onOpen={({ id }) => navigate(paths.plan(id))}
        loading={plans.isPending}
        notice={
          plans.error && (
            <ErrorNotice
              error={explain(plans.error, language)}
              retry={{ label: words.retry, onRetry: () => void plans.refetch() }}
            />
          )
        }
        empty={
          !plans.error && (
            <Empty icon={<History size={28} aria-hidden />} title={t.emptyTitle}>
              {t.emptyHint}
            </Empty>
          )
        }
      />
    </Page>
  );
}

function useActivityColumns(): readonly Column<Plan>[] {
  const t = useMessages(messages);
  const titles = useMessages(summaries);
  const states = useMessages(planStates);
  const words = useMessages(common);
  const language = useLanguage();
  const connections = useConnections().data;

  return useMemo(() => {
    const connectionName = (id: string) => connections?.find((one) => one.id === id)?.name ?? id;
    return [
      {
        id: 'when',
        header: t.when,
        width: 136,
        value: (plan) => plan.appliedAt ?? plan.createdAt,
        render: (plan) => <RelativeTime at={plan.appliedAt ?? plan.createdAt} />,
      },
      {
        id: 'what',
        header: t.what,
        width: 320,
        value: ({ summary }) => planTitle(summary, titles),
        render: ({ id, summary }) => (
          <Link
            to={paths.plan(id)}
            tabIndex={-1}
            className="truncate font-medium hover:text-accent hover:underline"
          >
            {planTitle(summary, titles)}
          </Link>
        ),
      },
      {
        id: 'outcome',
        header: t.outcome,
        width: 152,
        value: ({ status }) => status,
        render: ({ status }) => <PlanStatus status={status} />,
        facet: (status) => states[status as Plan['status']] ?? status,
      },
      { id: 'who', header: t.who, width: 112, value: ({ createdBy }) => createdBy, facet: true },
      { id: 'why', header: t.why, width: 240, value: ({ reason }) => reason || undefined },
      {
        id: 'connection',
        header: t.connection,
        width: 168,
        value: ({ connection }) => connectionName(connection),
        facet: true,
      },
      {
        id: 'region',
        header: words.region,
        width: 168,
        value: ({ region }) => region,
        render: ({ region }) => regionName(region, language),
        facet: (region) => regionName(region, language),
      },
      { id: 'steps', header: t.steps, width: 80, align: 'end', value: ({ steps }) => steps.length },
      {
        id: 'kind',
        header: t.kind,
        width: 160,
        extra: true,
        value: ({ summary }) => summary.kind,
        facet: true,
      },
      {
        id: 'target',
        header: t.target,
        width: 200,
        mono: true,
        extra: true,
        value: ({ steps }) => [...new Set(steps.map(({ target }) => target))].join(', '),
      },
      { id: 'id', header: t.planId, width: 280, mono: true, extra: true, value: ({ id }) => id },
    ];
  }, [t, titles, states, words, language, connections]);
}
