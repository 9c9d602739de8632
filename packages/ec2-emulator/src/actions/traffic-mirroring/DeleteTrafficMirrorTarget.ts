import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { checkUnused } from './check-unused.ts';

export default action('DeleteTrafficMirrorTarget', (input, { region }) => {
  const { TrafficMirrorTargetId } = find(region.trafficMirrorTargets, input.TrafficMirrorTargetId);
  checkUnused(region, 'Target', TrafficMirrorTargetId);
  region.trafficMirrorTargets.delete(TrafficMirrorTargetId);
  region.tags.delete(TrafficMirrorTargetId);
  return { TrafficMirrorTargetId };
});
