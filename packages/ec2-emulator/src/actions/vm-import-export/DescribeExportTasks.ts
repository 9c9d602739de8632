import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { ExportInstanceTaskRecord } from '../../state/import-records.ts';
import { stateAt } from '../../state/phase.ts';
import { describedExport } from './export-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeExportTasks.html */
const FILTERS = (now: Date): FilterTable<ExportInstanceTaskRecord> => ({
  'export-task-id': (task) => task.ExportTaskId,
  'instance-id': (task) => task.InstanceExportDetails?.InstanceId,
  'task-state': ({ phase }) => stateAt(phase, now),
});

export default action('DescribeExportTasks', (input, call) => {
  const { items } = listing(call.region, call.region.exportInstanceTasks, input, {
    ids: input.ExportTaskIds,
    filters: FILTERS(call.now),
  });
  return { ExportTasks: items.map(({ Tags, ...task }) => ({ ...describedExport(task, call.now), Tags })) };
});
