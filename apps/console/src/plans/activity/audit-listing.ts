import type { AuditRow } from '@muster/contract';
import { call, useEvents } from '../../api/index.ts';
import { type Listing, useListing } from './listing.ts';

/** What rows of the audit log are listed. */
export interface AuditFilter {
  readonly q?: string | undefined;
  readonly who?: string | undefined;
  readonly action?: string | undefined;
  readonly outcome?: string | undefined;
  readonly target?: string | undefined;
  readonly plan?: string | undefined;
  /** Days as `2026-12-01`, in the reader's time zone; both are included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The rows of the audit log that a filter leaves, newest first. */
export function auditListing(filter: AuditFilter): Listing<AuditRow, number> {
  const { from, to, ...rest } = filter;
  const query = { ...rest, from: midnight(from, 0), to: midnight(to, 1) };
  return {
    key: ['audit', query],
    idOf: ({ seq }) => seq,
    pageSize: 100,
    read: ({ before, limit }, signal) =>
      call('listAudit', {
        query: { ...query, limit: Math.min(limit, 500), ...(before && { before }) },
        ...(signal && { signal }),
      }),
  };
}

/** The rows that a filter leaves, with those that a plan under way adds. */
export function useAuditList(filter: AuditFilter) {
  const listing = useListing(auditListing(filter));
  useEvents((event) => {
    if (event.type === 'plan' && (!filter.plan || filter.plan === event.plan.id)) void listing.readNewest();
  });
  return listing;
}

/** When a day begins where the reader is. @param later whole days after it */
function midnight(day: string | undefined, later: number): string | undefined {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  if (!year || !month || !date) return undefined;
  return new Date(year, month - 1, date + later).toISOString();
}
