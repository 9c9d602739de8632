import type { PlanRow, ReadablePlanRow } from '@muster/contract';
import { common, useLanguage, useMessages } from '../../i18n/index.ts';
import { regionName } from '../../scope/region-names.ts';
import { planStates } from '../messages.ts';
import type { ExportColumn } from './export-rows.ts';
import { messages } from './messages.ts';
import { usePlanTitle } from './plan-item.tsx';

/** The columns of exported plans. */
export function usePlanColumns(connectionName: (id: string) => string): readonly ExportColumn<PlanRow>[] {
  const t = useMessages(messages);
  const words = useMessages(common);
  const states = useMessages(planStates);
  const language = useLanguage();
  const title = usePlanTitle();
  const of =
    (value: (row: ReadablePlanRow) => string | number | undefined) =>
    (row: PlanRow): string | number | undefined =>
      row.readable ? value(row) : undefined;
  return [
    { header: t.made, value: ({ createdAt }) => createdAt },
    { header: t.applied, value: of(({ appliedAt }) => appliedAt) },
    { header: t.who, value: ({ createdBy }) => createdBy },
    { header: t.what, value: (row) => (row.readable ? title(row) : t.unreadable) },
    { header: t.targets, value: of(({ targets }) => targets.join(' ')) },
    { header: t.outcome, value: of(({ status }) => states[status]) },
    { header: t.why, value: of(({ reason }) => reason) },
    { header: t.connection, value: ({ connection }) => connectionName(connection) },
    { header: words.region, value: ({ region }) => regionName(region, language) },
    { header: t.stepsDone, value: of(({ steps }) => steps.done ?? 0) },
    { header: t.stepsAll, value: of(({ steps }) => Object.values(steps).reduce((sum, n) => sum + n, 0)) },
    { header: t.planId, value: ({ id }) => id },
    { header: t.undoes, value: of(({ undoOf }) => undoOf) },
    { header: t.undoneBy, value: of(({ undoneBy }) => undoneBy) },
  ];
}
