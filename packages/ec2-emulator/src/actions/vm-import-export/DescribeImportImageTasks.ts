import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { ImportImageTaskRecord } from '../../state/import-records.ts';
import { stateAt } from '../../state/phase.ts';
import { describedImportImage } from './import-view.ts';
import { isTold } from './tasks.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImportImageTasks.html */
const FILTERS = (now: Date): FilterTable<ImportImageTaskRecord> => ({
  'task-state': ({ phase }) => stateAt(phase, now),
});

export default action('DescribeImportImageTasks', (input, call) => {
  const { items, ...rest } = listing(call.region, call.region.importImageTasks, input, {
    ids: input.ImportTaskIds,
    filters: FILTERS(call.now),
    limits: { min: 1, max: 1000 },
  });
  return {
    ImportImageTasks: items
      .filter((item) => isTold(item, call.now))
      .map(({ Tags, ...task }) => ({ ...describedImportImage(task, call.now), Tags })),
    ...rest,
  };
});
