import type { ReplaceRootVolumeTask } from '@aws-sdk/client-ec2';
import { stateAt } from '../../state/phase.ts';
import type { ReplaceRootVolumeTaskRecord } from '../../state/task-records.ts';

/** A task as EC2 describes it, but for tags. */
export function describedTask(
  { phase, ...task }: ReplaceRootVolumeTaskRecord,
  now: Date,
): ReplaceRootVolumeTask {
  const TaskState = stateAt(phase, now);
  const completed = TaskState === 'succeeded' && phase.next;
  return { ...task, TaskState, ...(completed && { CompleteTime: new Date(completed.at).toISOString() }) };
}
