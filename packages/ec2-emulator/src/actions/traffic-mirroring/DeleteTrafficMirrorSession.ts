import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';

export default action('DeleteTrafficMirrorSession', (input, { region }) => {
  const { TrafficMirrorSessionId } = find(region.trafficMirrorSessions, input.TrafficMirrorSessionId);
  region.trafficMirrorSessions.delete(TrafficMirrorSessionId);
  region.tags.delete(TrafficMirrorSessionId);
  return { TrafficMirrorSessionId };
});
