import { action } from '../../core/action.ts';
import { type Call, transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { turning } from '../../state/phase.ts';
import { checkActive } from './tasks.ts';

/** What the task had made so far is gone with it. */
export default action('CancelImportTask', ({ ImportTaskId: id }, call) => {
  if (!id) throw errors.missingParameter('ImportTaskId');
  if (id.startsWith('import-snap-')) cancelSnapshot(call, id);
  else cancelImage(call, id);
  return { ImportTaskId: id, PreviousState: 'active', State: 'deleting' };
});

const deleting = (call: Call) => turning('deleting' as const, 'deleted' as const, transitionEnd(call));

function cancelImage(call: Call, id: string): void {
  const { importImageTasks, images, snapshots } = call.region;
  const task = find(importImageTasks, id);
  checkActive(call, id, task);
  images.delete(task.ImageId);
  for (const { SnapshotId = '' } of task.disks) snapshots.delete(SnapshotId);
  importImageTasks.put({ ...task, phase: deleting(call) });
}

function cancelSnapshot(call: Call, id: string): void {
  const { importSnapshotTasks, snapshots } = call.region;
  const task = find(importSnapshotTasks, id);
  checkActive(call, id, task);
  snapshots.delete(task.disk.SnapshotId ?? '');
  importSnapshotTasks.put({ ...task, phase: deleting(call) });
}
