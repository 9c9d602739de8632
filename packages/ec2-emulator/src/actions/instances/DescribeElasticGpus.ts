import { action } from '../../core/action.ts';
import { filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeElasticGpus.html */
const FILTERS = [
  'availability-zone',
  'elastic-gpu-health',
  'elastic-gpu-state',
  'elastic-gpu-type',
  'instance-id',
];

/** Elastic Graphics ended in 2024, so no instance has any. */
export default action('DescribeElasticGpus', (input) => {
  filterBy(input.Filters, Object.fromEntries(FILTERS.map((name) => [name, () => undefined])));
  page([], input, { min: 5, max: 1000 }, () => 0);
  return { ElasticGpuSet: [] };
});
