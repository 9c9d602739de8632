import type { BundleTask } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { describedBundle } from './bundle-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeBundleTasks.html */
const FILTERS: FilterTable<BundleTask> = {
  'bundle-id': (task) => task.BundleId,
  'error-code': (task) => task.BundleTaskError?.Code,
  'error-message': (task) => task.BundleTaskError?.Message,
  'instance-id': (task) => task.InstanceId,
  progress: (task) => task.Progress,
  's3-bucket': (task) => task.Storage?.S3?.Bucket,
  's3-prefix': (task) => task.Storage?.S3?.Prefix,
  'start-time': (task) => task.StartTime,
  state: (task) => task.State,
  'update-time': (task) => task.UpdateTime,
};

export default action('DescribeBundleTasks', (input, call) => {
  const { bundleTasks } = call.region;
  const asked = input.BundleIds?.length ? findAll(bundleTasks, input.BundleIds) : [...bundleTasks];
  const BundleTasks = asked
    .map((task) => describedBundle(task, call.now))
    .filter(filterBy(input.Filters, FILTERS));
  return { BundleTasks };
});
