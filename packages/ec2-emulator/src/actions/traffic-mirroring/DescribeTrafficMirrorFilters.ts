import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { TrafficMirrorFilterRecord } from '../../state/traffic-mirror-kinds.ts';
import { describedFilter } from './filter-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTrafficMirrorFilters.html */
const FILTERS: FilterTable<TrafficMirrorFilterRecord> = {
  description: (filter) => filter.Description,
  'traffic-mirror-filter-id': (filter) => filter.TrafficMirrorFilterId,
};

export default action('DescribeTrafficMirrorFilters', (input, { region }) => {
  const { items, ...rest } = listing(region, region.trafficMirrorFilters, input, {
    ids: input.TrafficMirrorFilterIds,
    filters: FILTERS,
  });
  return { TrafficMirrorFilters: items.map((filter) => describedFilter(region, filter)), ...rest };
});
