import { AuditTrail } from '../../../plans/activity/audit-trail.tsx';

/** Who changed the group, when, why, with which requests. */
export function HistoryTab({ id }: { readonly id: string }) {
  return <AuditTrail target={id} />;
}
