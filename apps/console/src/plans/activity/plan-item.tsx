import type { PlanRow, ReadablePlanRow } from '@muster/contract';
import { TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { useFormat, useLanguage, useMessages } from '../../i18n/index.ts';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { paths } from '../../paths.ts';
import { regionName } from '../../scope/region-names.ts';
import { Mono } from '../../ui/index.ts';
import { UndoButton } from '../undo-button.tsx';
import { operationsText, planTitle, summaries } from '../words/summary.ts';
import { targetsOf } from '../words/targets.ts';
import type { KnownName } from './known-names.ts';
import { messages } from './messages.ts';
import { PlanStatus } from './plan-status.tsx';
import { belowClass, rowClass } from './rows.tsx';

const targetsShown = 3;

interface PlanItemProps {
  readonly row: PlanRow;
  readonly nameOf: KnownName;
  readonly connectionName: (id: string) => string;
}

/** One change: what, how it ended, who, when, where, and its undo. */
export function PlanItem({ row, nameOf, connectionName }: PlanItemProps) {
  const t = useMessages(messages);
  const titleOf = usePlanTitle();
  return (
    <li className={rowClass}>
      {row.readable ? (
        <What row={row} nameOf={nameOf} />
      ) : (
        <div className="min-w-0">
          <Link data-row to={paths.plan(row.id)} className="font-medium hover:text-accent hover:underline">
            {t.unreadable}
          </Link>
          <p className="text-ink-3">
            {t.unreadableHint} <Mono>{row.id}</Mono>
          </p>
        </div>
      )}
      <div>
        {row.readable ? (
          <PlanStatus status={row.status} />
        ) : (
          <TriangleAlert size={14} aria-hidden className="mt-0.5 text-warn" />
        )}
      </div>
      <p className={`${belowClass} text-ink-2`}>
        {row.createdBy}{' '}
        <span className="text-ink-3">
          · <RelativeTime at={(row.readable && row.appliedAt) || row.createdAt} />
        </span>
      </p>
      <Where row={row} connectionName={connectionName} />
      {row.readable && (
        <div className={`${belowClass} flex lg:justify-end`}>
          {row.undoneBy ? (
            <Link to={paths.plan(row.undoneBy)} className="text-accent hover:underline">
              {t.undone}
            </Link>
          ) : (
            <UndoButton plan={row} size="small" aria-label={t.undoOf(titleOf(row))} />
          )}
        </div>
      )}
    </li>
  );
}

/** The title of a row: what the plan does, in the language in use. */
export function usePlanTitle(): (row: Pick<ReadablePlanRow, 'summary' | 'operations'>) => string {
  const titles = useMessages(summaries);
  const language = useLanguage();
  return ({ summary, operations }) => planTitle(summary, titles, operationsText(operations, language));
}

function What({ row, nameOf }: { readonly row: ReadablePlanRow; readonly nameOf: KnownName }) {
  const t = useMessages(messages);
  const format = useFormat();
  const title = usePlanTitle()(row);
  // A target that the title names already, by that very name, is not said twice.
  const targets = targetsOf(row, (id) => nameOf(row.connection, id)).filter(
    ({ id }) => !` ${title} `.includes(` ${id} `),
  );
  const shown = targets.slice(0, targetsShown);
  const more = row.targetCount - (row.targets.length - targets.length) - shown.length;
  return (
    <div className="min-w-0">
      <Link
        data-row
        to={paths.plan(row.id)}
        className="font-medium break-words hover:text-accent hover:underline"
      >
        {title}
      </Link>
      {shown.length > 0 && (
        <p className="break-words text-ink-2">
          {shown.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              {name ? `${name} ` : ''}
              <Mono>
                <span className={`inline-block max-w-full break-words ${name ? 'text-ink-3' : ''}`}>
                  {name ? `(${id})` : id}
                </span>
              </Mono>
            </span>
          ))}
          {more > 0 && ` ${t.moreTargets(format.number(more))}`}
        </p>
      )}
      {row.reason && <p className="break-words text-ink-3">{row.reason}</p>}
    </div>
  );
}

function Where({ row, connectionName }: Omit<PlanItemProps, 'nameOf'>) {
  const t = useMessages(messages);
  const language = useLanguage();
  const format = useFormat();
  const regions = row.readable ? row.regions : [row.region];
  const [only = row.region] = regions;
  return (
    <p className={`${belowClass} text-ink-3`}>
      <span className="text-ink-2">{connectionName(row.connection)}</span> {'· '}
      {regions.length > 1 ? (
        <span data-tooltip={format.list(regions.map((region) => regionName(region, language)))}>
          {t.regions(format.number(regions.length))}
        </span>
      ) : (
        regionName(only, language)
      )}
    </p>
  );
}
