import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { checkUnused } from './check-unused.ts';

/** Its rules go with it. */
export default action('DeleteTrafficMirrorFilter', (input, { region }) => {
  const { TrafficMirrorFilterId } = find(region.trafficMirrorFilters, input.TrafficMirrorFilterId);
  checkUnused(region, 'Filter', TrafficMirrorFilterId);
  for (const rule of region.trafficMirrorFilterRules.where('filter', TrafficMirrorFilterId)) {
    region.trafficMirrorFilterRules.delete(rule.TrafficMirrorFilterRuleId);
    region.tags.delete(rule.TrafficMirrorFilterRuleId);
  }
  region.trafficMirrorFilters.delete(TrafficMirrorFilterId);
  region.tags.delete(TrafficMirrorFilterId);
  return { TrafficMirrorFilterId };
});
