import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';

export default action('DeleteTrafficMirrorFilterRule', (input, { region }) => {
  const { TrafficMirrorFilterRuleId } = find(
    region.trafficMirrorFilterRules,
    input.TrafficMirrorFilterRuleId,
  );
  region.trafficMirrorFilterRules.delete(TrafficMirrorFilterRuleId);
  region.tags.delete(TrafficMirrorFilterRuleId);
  return { TrafficMirrorFilterRuleId };
});
