import type { Ref } from 'react';
import { useMessages } from '../../i18n/index.ts';
import { AuditItem } from './audit-item.tsx';
import { type AuditFilter, useAuditList } from './audit-listing.ts';
import { useConnectionName, useKnownNames } from './known-names.ts';
import { messages } from './messages.ts';
import { Rows } from './rows.tsx';

interface AuditTrailProps extends AuditFilter {
  readonly listRef?: Ref<HTMLUListElement>;
}

/** Rows of the audit log, newest first; all of them, or those about one thing. */
export function AuditTrail({ listRef, ...filter }: AuditTrailProps) {
  const t = useMessages(messages);
  const { query, rows } = useAuditList(filter);
  const nameOf = useKnownNames();
  const connectionName = useConnectionName();
  return (
    <Rows
      label={t.audit}
      {...(listRef && { listRef })}
      query={query}
      count={rows.length}
      empty={
        <p className="px-4 text-ink-3 sm:px-6">{Object.keys(filter).length > 0 ? t.noMatch : t.emptyAudit}</p>
      }
    >
      {rows.map((row) => (
        <AuditItem
          key={row.seq}
          row={row}
          within={filter.plan}
          nameOf={nameOf}
          connectionName={connectionName}
        />
      ))}
    </Rows>
  );
}
