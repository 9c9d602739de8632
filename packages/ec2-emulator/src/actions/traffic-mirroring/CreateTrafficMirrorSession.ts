import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { checkSession } from './check-session.ts';

/** Any interface can be a source, whatever instance it is attached to; no packet is copied. */
export default action('CreateTrafficMirrorSession', (input, call) => {
  const { region, random } = call;
  const tags = requestedTags(input.TagSpecifications, 'traffic-mirror-session');
  const { TagSpecifications: _, ClientToken, DryRun: __, Description, ...asked } = input;
  const session = {
    ...asked,
    ...(Description !== undefined && { Description }),
    TrafficMirrorSessionId: newId(call, 'tms'),
    TrafficMirrorTargetId: asked.TrafficMirrorTargetId ?? '',
    TrafficMirrorFilterId: asked.TrafficMirrorFilterId ?? '',
    NetworkInterfaceId: asked.NetworkInterfaceId ?? '',
    SessionNumber: asked.SessionNumber ?? 0,
    VirtualNetworkId: asked.VirtualNetworkId ?? random.integer(1, 2 ** 24 - 1),
    OwnerId: region.accountId,
  };
  checkSession(region, session);
  region.trafficMirrorSessions.put(session);
  addTags(region, 'traffic-mirror-session', session.TrafficMirrorSessionId, tags);
  return {
    TrafficMirrorSession: { ...session, Tags: tagsOf(region, session.TrafficMirrorSessionId) },
    ...(ClientToken && { ClientToken }),
  };
});
