import type { BundleTask } from '@aws-sdk/client-ec2';
import { stateAt } from '../../state/phase.ts';
import type { BundleTaskRecord } from '../../state/task-records.ts';

/** A bundle task as EC2 describes it. */
export function describedBundle({ phase, ...task }: BundleTaskRecord, now: Date): BundleTask {
  const State = stateAt(phase, now);
  return { ...task, State, Progress: State === 'complete' ? '100%' : '0%' };
}
