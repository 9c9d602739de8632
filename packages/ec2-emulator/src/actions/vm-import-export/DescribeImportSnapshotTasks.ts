import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { ImportSnapshotTaskRecord } from '../../state/import-records.ts';
import { stateAt } from '../../state/phase.ts';
import { describedImportSnapshot } from './import-view.ts';
import { isTold } from './tasks.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImportSnapshotTasks.html */
const FILTERS = (now: Date): FilterTable<ImportSnapshotTaskRecord> => ({
  'task-state': ({ phase }) => stateAt(phase, now),
});

export default action('DescribeImportSnapshotTasks', (input, call) => {
  const { items, ...rest } = listing(call.region, call.region.importSnapshotTasks, input, {
    ids: input.ImportTaskIds,
    filters: FILTERS(call.now),
    limits: { min: 1, max: 1000 },
  });
  return {
    ImportSnapshotTasks: items
      .filter((item) => isTold(item, call.now))
      .map(({ Tags, ...task }) => ({ ...describedImportSnapshot(task, call.now), Tags })),
    ...rest,
  };
});
