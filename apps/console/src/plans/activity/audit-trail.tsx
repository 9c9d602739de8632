import type { AuditRow } from '@muster/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '../../api/index.ts';
import { common, useMessages } from '../../i18n/index.ts';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { CopiedId } from '../../layouts/copied-id.tsx';
import { ReadState } from '../../layouts/read-state.tsx';
import { paths } from '../../paths.ts';
import { Button, Mono, SmallTable, State, type Tone } from '../../ui/index.ts';
import { messages } from './messages.ts';

const pageSize = 100;

const tones: Readonly<Record<AuditRow['outcome'], Tone>> = {
  done: 'ok',
  refused: 'danger',
  failed: 'danger',
  unknown: 'warn',
};

interface AuditTrailProps {
  /** Rows about one resource. */
  readonly target?: string;
  /** Rows of one plan. */
  readonly plan?: string;
}

/** Rows of the audit log, newest first; all of them, or those about one thing. */
export function AuditTrail(of: AuditTrailProps) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const rows = useInfiniteQuery({
    queryKey: ['audit', of],
    queryFn: ({ pageParam, signal }) =>
      call('listAudit', { query: { ...of, limit: pageSize, before: pageParam }, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => (last.length < pageSize ? undefined : last.at(-1)?.seq),
    staleTime: 0,
  });
  const everything = rows.data?.pages.flat() ?? [];

  if (!rows.data) return <ReadState query={rows}>{() => null}</ReadState>;
  if (everything.length === 0) return <p className="text-ink-3">{t.emptyAudit}</p>;
  return (
    <>
      <SmallTable
        label={t.audit}
        head={[t.when, t.who, t.action, t.target, t.outcome, t.why, words.requestId, t.plan]}
        rows={everything.map((row) => ({
          key: String(row.seq),
          cells: [
            <RelativeTime key="at" at={row.at} />,
            row.who,
            <Mono key="action">{row.action}</Mono>,
            <Mono key="target">{row.target}</Mono>,
            <State key="outcome" tone={tones[row.outcome]}>
              {t[row.outcome]}
            </State>,
            row.reason || undefined,
            row.requestId && <CopiedId key="request" id={row.requestId} />,
            row.plan && row.plan !== of.plan && (
              <Link key="plan" to={paths.plan(row.plan)} className="text-accent hover:underline">
                {t.plan}
              </Link>
            ),
          ],
        }))}
      />
      {rows.hasNextPage && (
        <Button className="mt-3" pending={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t.older}
        </Button>
      )}
    </>
  );
}
