import type { AuditRow } from '@muster/contract';
import { Link } from 'react-router';
import { common, useLanguage, useMessages } from '../../i18n/index.ts';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { CopiedId } from '../../layouts/copied-id.tsx';
import { paths } from '../../paths.ts';
import { regionName } from '../../scope/region-names.ts';
import { Mono, State, type Tone } from '../../ui/index.ts';
import { actionText, outcomeWords } from '../words/audit.ts';
import { planTitle, summaries } from '../words/summary.ts';
import type { KnownName } from './known-names.ts';
import { messages } from './messages.ts';
import { belowClass, rowClass } from './rows.tsx';

const tones: Readonly<Record<string, Tone>> = {
  done: 'ok',
  refused: 'danger',
  failed: 'danger',
  unknown: 'warn',
};

interface AuditItemProps {
  readonly row: AuditRow;
  /** The plan that the list is about anyway. */
  readonly within: string | undefined;
  readonly nameOf: KnownName;
  readonly connectionName: (id: string) => string;
}

/** One row of the audit log: what was done to what, how it ended, who, when, where, why. */
export function AuditItem({ row, within, nameOf, connectionName }: AuditItemProps) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const language = useLanguage();
  const { ec2Code } = row.detail;
  return (
    <li className={rowClass}>
      <div className="min-w-0">
        <p className="font-medium break-words">{actionText(row.action, language)}</p>
        <Target row={row} within={within} nameOf={nameOf} />
        {row.reason && <p className="break-words text-ink-3">{row.reason}</p>}
        {typeof ec2Code === 'string' && (
          <p className="break-all text-ink-3">
            {words.ec2Code}: <Mono>{ec2Code}</Mono>
          </p>
        )}
        {row.requestId && (
          <div className="flex flex-wrap items-center gap-x-1 text-ink-3">
            {words.requestId} <CopiedId id={row.requestId} />
          </div>
        )}
      </div>
      <State tone={tones[row.outcome] ?? 'warn'}>{useOutcomeText()(row.outcome)}</State>
      <p className={`${belowClass} text-ink-2`}>
        {row.who}{' '}
        <span className="text-ink-3">
          · <RelativeTime at={row.at} />
        </span>
      </p>
      <p className={`${belowClass} text-ink-3`}>
        {row.connection && <span className="text-ink-2">{connectionName(row.connection)}</span>}
        {row.connection && row.region && ' · '}
        {row.region && regionName(row.region, language)}
      </p>
      <div className={`${belowClass} flex lg:justify-end`}>
        {row.plan && row.plan !== within && !isOfPlan(row) && (
          <Link data-row to={paths.plan(row.plan)} className="text-accent hover:underline">
            {t.plan}
          </Link>
        )}
      </div>
    </li>
  );
}

const isOfPlan = ({ action }: AuditRow) => action.startsWith('plan.');

/** What was acted on. A plan goes by what it does: its id says nothing. */
function Target({ row, within, nameOf }: Omit<AuditItemProps, 'connectionName'>) {
  const titles = useMessages(summaries);
  const { action, target, plan, summary, who, connection } = row;
  if (plan && isOfPlan(row)) {
    const title = summary ? planTitle(summary, titles) : titles.other;
    if (plan === within) return null;
    return (
      <Link data-row to={paths.plan(plan)} className="break-words text-accent hover:underline">
        {title}
      </Link>
    );
  }
  if (target === '' || (target === who && !action.startsWith('step.'))) return null;
  const name = nameOf(connection, target);
  return (
    <p className="break-words text-ink-2">
      {name && `${name} `}
      <Mono>
        <span className={name ? 'text-ink-3' : ''}>{name ? `(${target})` : target}</span>
      </Mono>
    </p>
  );
}

/** An outcome in words; what nobody has words for is not known. */
export function useOutcomeText(): (outcome: string) => string {
  const t = useMessages(outcomeWords);
  return (outcome) => (Object.hasOwn(t, outcome) ? t[outcome as keyof typeof t] : t.unknown);
}
