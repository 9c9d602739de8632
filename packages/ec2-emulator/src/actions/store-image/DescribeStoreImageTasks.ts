import type { StoreImageTaskResult } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { stateAt } from '../../state/phase.ts';
import type { StoreImageTaskRecord } from '../../state/task-records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeStoreImageTasks.html */
const FILTERS: FilterTable<StoreImageTaskResult> = {
  bucket: (task) => task.Bucket,
  'task-state': (task) => task.StoreTaskState,
};

export default action('DescribeStoreImageTasks', (input, call) => {
  const { storeImageTasks } = call.region;
  const passes = filterBy(input.Filters, FILTERS);
  const matching = [...storeImageTasks]
    .filter(({ AmiId }) => !input.ImageIds?.length || input.ImageIds.includes(AmiId))
    .filter((task) => passes(described(task, call.now)));
  const { items, NextToken } = page(matching, input, { min: 1, max: 200 }, (task) =>
    storeImageTasks.positionOf(task),
  );
  return { StoreImageTaskResults: items.map((task) => described(task, call.now)), NextToken };
});

function described({ phase, ...task }: StoreImageTaskRecord, now: Date): StoreImageTaskResult {
  const StoreTaskState = stateAt(phase, now);
  return { ...task, StoreTaskState, ProgressPercentage: StoreTaskState === 'Completed' ? 100 : 0 };
}
