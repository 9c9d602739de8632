import type { ExportTask } from '@aws-sdk/client-ec2';
import type { ExportInstanceTaskRecord } from '../../state/import-records.ts';
import { stateAt } from '../../state/phase.ts';

/** The export of an instance as EC2 describes it, but for tags. */
export function describedExport({ phase, ...task }: ExportInstanceTaskRecord, now: Date): ExportTask {
  const State = stateAt(phase, now);
  return { ...task, State, ...(State === 'active' && { StatusMessage: 'Running' }) };
}
