import type { AuditRow } from '@muster/contract';
import { common, useLanguage, useMessages } from '../../i18n/index.ts';
import { regionName } from '../../scope/region-names.ts';
import { actionText } from '../words/audit.ts';
import { planTitle, summaries } from '../words/summary.ts';
import { useOutcomeText } from './audit-item.tsx';
import type { ExportColumn } from './export-rows.ts';
import { messages } from './messages.ts';

/** The columns of the exported audit log. */
export function useAuditColumns(connectionName: (id: string) => string): readonly ExportColumn<AuditRow>[] {
  const t = useMessages(messages);
  const words = useMessages(common);
  const titles = useMessages(summaries);
  const language = useLanguage();
  const outcome = useOutcomeText();
  return [
    { header: t.row, value: ({ seq }) => seq },
    { header: t.when, value: ({ at }) => at },
    { header: t.who, value: ({ who }) => who },
    { header: t.action, value: ({ action }) => actionText(action, language) },
    { header: t.target, value: ({ target }) => target },
    { header: t.outcome, value: (row) => outcome(row.outcome) },
    { header: t.why, value: ({ reason }) => reason },
    {
      header: t.connection,
      value: ({ connection }) => (connection ? connectionName(connection) : undefined),
    },
    { header: words.region, value: ({ region }) => (region ? regionName(region, language) : undefined) },
    { header: t.plan, value: ({ summary }) => (summary ? planTitle(summary, titles) : undefined) },
    { header: t.planId, value: ({ plan }) => plan ?? undefined },
    { header: words.requestId, value: ({ requestId }) => requestId ?? undefined },
    { header: t.details, value: ({ detail }) => JSON.stringify(detail) },
    { header: t.hash, value: ({ hash }) => hash },
  ];
}
