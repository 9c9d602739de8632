import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { ReplaceRootVolumeTaskRecord } from '../../state/task-records.ts';
import { describedTask } from './task-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeReplaceRootVolumeTasks.html */
const FILTERS: FilterTable<ReplaceRootVolumeTaskRecord> = { 'instance-id': (task) => task.InstanceId };

export default action('DescribeReplaceRootVolumeTasks', (input, call) => {
  const { items, ...rest } = listing(call.region, call.region.replaceRootVolumeTasks, input, {
    ids: input.ReplaceRootVolumeTaskIds,
    filters: FILTERS,
    limits: { min: 1, max: 50 },
  });
  const ReplaceRootVolumeTasks = items.map((task) => ({ ...describedTask(task, call.now), Tags: task.Tags }));
  return { ReplaceRootVolumeTasks, ...rest };
});
