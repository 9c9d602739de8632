import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { describedFilter } from './filter-view.ts';

/** Without rules it mirrors nothing. */
export default action('CreateTrafficMirrorFilter', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'traffic-mirror-filter');
  const filter = region.trafficMirrorFilters.put({
    TrafficMirrorFilterId: newId(call, 'tmf'),
    NetworkServices: [],
    ...(input.Description !== undefined && { Description: input.Description }),
  });
  addTags(region, 'traffic-mirror-filter', filter.TrafficMirrorFilterId, tags);
  return {
    TrafficMirrorFilter: describedFilter(region, filter),
    ...(input.ClientToken && { ClientToken: input.ClientToken }),
  };
});
