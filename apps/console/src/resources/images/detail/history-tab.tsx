import { AuditTrail } from '../../../plans/activity/audit-trail.tsx';
import type { TabProps } from './tabs.ts';

/** Who changed the AMI, when, why, with which requests. */
export default function HistoryTab({ id }: TabProps) {
  return <AuditTrail target={id} />;
}
