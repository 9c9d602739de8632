import { action } from '../../core/action.ts';
import { filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';

/** There are none: EC2-Classic is retired. */
export default action('DescribeClassicLinkInstances', (input, { region }) => {
  findAll(region.instances, input.InstanceIds ?? []);
  filterBy(input.Filters, { 'group-id': () => [], 'instance-id': () => [], 'vpc-id': () => [] });
  page([], input, { min: 5, max: 1000 }, () => 0);
  return { Instances: [] };
});
