import { History } from 'lucide-react';
import { useRef } from 'react';
import { useConnections } from '../../api/index.ts';
import { useMessages } from '../../i18n/index.ts';
import { Empty, Page } from '../../ui/index.ts';
import { planStates } from '../messages.ts';
import { kindWords } from '../words/kinds.ts';
import { ActivityTabs } from './activity-tabs.tsx';
import { useAddressFilter } from './address-filter.ts';
import { ExportMenu } from './export-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FilterSelect } from './filter-select.tsx';
import { useConnectionName, useKnownNames } from './known-names.ts';
import { messages } from './messages.ts';
import { usePeople } from './people.ts';
import { usePlanColumns } from './plan-columns.ts';
import { PlanItem } from './plan-item.tsx';
import { planListing, usePlanList } from './plan-listing.ts';
import { focusFirstRow, Rows } from './rows.tsx';
import { searchTerms } from './search-terms.ts';

const conditions = ['who', 'status', 'kind', 'connection', 'region'] as const;

/** Every change: what, who, when, why, how it ended, and its undo. */
export function ActivityList() {
  const t = useMessages(messages);
  const states = useMessages(planStates);
  const kinds = useMessages(kindWords);
  const list = useRef<HTMLUListElement>(null);
  const filter = useAddressFilter(conditions);
  const { set } = filter;
  const connections = useConnections().data ?? [];
  const { q, ...chosen } = filter.values;
  const said = searchTerms(q);
  // People and old links name a connection; the server knows it by its id.
  const named = connections.find(({ name }) => name === said.connection)?.id;
  const values = { ...said, ...(named && { connection: named }), ...chosen };
  const { query, rows } = usePlanList(values);
  const people = usePeople();
  const nameOf = useKnownNames();
  const connectionName = useConnectionName();
  const columns = usePlanColumns(connectionName);
  const isFiltered = Object.keys(filter.values).length > 0;
  return (
    <Page fill title={t.title}>
      <ActivityTabs />
      <FilterBar
        filter={filter}
        hint={t.searchPlans}
        onLeave={() => focusFirstRow(list.current)}
        aside={<ExportMenu name="activity" listing={planListing(values)} columns={columns} limit={200} />}
      >
        <FilterSelect
          label={t.anyone}
          value={values.who}
          options={people.map((name) => ({ value: name, label: name }))}
          onChange={(value) => set('who', value)}
        />
        <FilterSelect
          label={t.anyStatus}
          value={values.status}
          options={Object.entries(states).map(([value, label]) => ({ value, label }))}
          onChange={(value) => set('status', value)}
        />
        <FilterSelect
          label={t.anyKind}
          value={values.kind}
          options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
          onChange={(value) => set('kind', value)}
        />
        <FilterSelect
          label={t.anyConnection}
          value={values.connection}
          options={connections.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => set('connection', value)}
        />
      </FilterBar>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Rows
          label={t.changes}
          listRef={list}
          query={query}
          count={rows.length}
          empty={
            isFiltered ? (
              <Empty title={t.noMatch}>{t.noMatchHint}</Empty>
            ) : (
              <Empty icon={<History size={28} aria-hidden />} title={t.emptyTitle}>
                {t.emptyHint}
              </Empty>
            )
          }
        >
          {rows.map((row) => (
            <PlanItem key={row.id} row={row} nameOf={nameOf} connectionName={connectionName} />
          ))}
        </Rows>
      </div>
    </Page>
  );
}
