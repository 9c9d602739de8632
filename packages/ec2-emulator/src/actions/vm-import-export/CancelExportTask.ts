import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { find } from '../../core/find.ts';
import { turning } from '../../state/phase.ts';
import { checkActive } from './tasks.ts';

/** Cancels the export of an instance, or of an image. */
export default action('CancelExportTask', ({ ExportTaskId: id = '' }, call) => {
  const { exportImageTasks, exportInstanceTasks } = call.region;
  if (id.startsWith('export-ami-')) {
    const task = find(exportImageTasks, id);
    checkActive(call, id, task);
    exportImageTasks.put({ ...task, phase: turning('deleting', 'deleted', transitionEnd(call)) });
  } else {
    const task = find(exportInstanceTasks, id);
    checkActive(call, id, task);
    exportInstanceTasks.put({ ...task, phase: { state: 'cancelled' } });
  }
  return {};
});
