import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { ExportImageTaskRecord } from '../../state/import-records.ts';
import { stateAt } from '../../state/phase.ts';
import { isTold, progressOf } from './tasks.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeExportImageTasks.html */
const FILTERS = (now: Date): FilterTable<ExportImageTaskRecord> => ({
  'task-state': ({ phase }) => stateAt(phase, now),
});

export default action('DescribeExportImageTasks', (input, call) => {
  const { items, ...rest } = listing(call.region, call.region.exportImageTasks, input, {
    ids: input.ExportImageTaskIds,
    filters: FILTERS(call.now),
    limits: { min: 1, max: 500 },
  });
  return {
    ExportImageTasks: items
      .filter((item) => isTold(item, call.now))
      .map((item) => {
        const { startedAt: _started, phase: _phase, ...task } = item;
        return { ...task, ...progressOf(item, call.now) };
      }),
    ...rest,
  };
});
