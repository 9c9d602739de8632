import { useLanguage, useMessages } from '../../i18n/index.ts';
import { Input } from '../../ui/index.ts';
import { actionGroups, actionText, outcomeWords, searchedActions } from '../words/audit.ts';
import type { AddressFilter } from './address-filter.ts';
import { useAuditColumns } from './audit-columns.ts';
import { auditListing } from './audit-listing.ts';
import { ExportMenu } from './export-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FilterSelect } from './filter-select.tsx';
import { useConnectionName } from './known-names.ts';
import { messages } from './messages.ts';
import { usePeople } from './people.ts';

export const auditConditions = ['who', 'action', 'outcome', 'target', 'plan', 'from', 'to'] as const;

interface AuditFiltersProps {
  readonly filter: AddressFilter<(typeof auditConditions)[number] | 'q'>;
  readonly onLeave: () => void;
}

/** What rows of the audit log are shown, and their export. */
export function AuditFilters({ filter, onLeave }: AuditFiltersProps) {
  const t = useMessages(messages);
  const groups = useMessages(actionGroups);
  const outcomes = useMessages(outcomeWords);
  const language = useLanguage();
  const people = usePeople();
  const columns = useAuditColumns(useConnectionName());
  const { values, set } = filter;
  const actions = searchedActions.map((value) => ({
    value,
    label: value === 'step' || value === 'connection' ? groups[value] : actionText(value, language),
  }));
  return (
    <FilterBar
      filter={filter}
      hint={t.searchAudit}
      onLeave={onLeave}
      aside={<ExportMenu name="audit" listing={auditListing(values)} columns={columns} limit={500} />}
    >
      <FilterSelect
        label={t.anyone}
        value={values.who}
        options={people.map((name) => ({ value: name, label: name }))}
        onChange={(value) => set('who', value)}
      />
      <FilterSelect
        label={t.anyAction}
        value={values.action}
        options={actions}
        onChange={(value) => set('action', value)}
      />
      <FilterSelect
        label={t.anyStatus}
        value={values.outcome}
        options={Object.entries(outcomes).map(([value, label]) => ({ value, label }))}
        onChange={(value) => set('outcome', value)}
      />
      {(['from', 'to'] as const).map((end) => (
        <span key={end} className="flex items-center gap-1.5 text-ink-3 max-sm:flex-col max-sm:items-stretch">
          <span aria-hidden>{t[end]}</span>
          <Input
            type="date"
            aria-label={t[end]}
            value={values[end] ?? ''}
            onChange={(event) => set(end, event.target.value)}
            className="sm:w-36"
          />
        </span>
      ))}
    </FilterBar>
  );
}
