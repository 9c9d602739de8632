import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { tagsOf } from '../../core/tags.ts';
import { checkSession } from './check-session.ts';

/** What a request calls the members it takes away. */
const FIELDS = {
  'packet-length': 'PacketLength',
  description: 'Description',
  'virtual-network-id': 'VirtualNetworkId',
} as const;

/** A session whose network is taken away is given another, drawn as for a new one. */
export default action('ModifyTrafficMirrorSession', (input, { region, random }) => {
  const before = find(region.trafficMirrorSessions, input.TrafficMirrorSessionId);
  const { RemoveFields = [], DryRun: _, TrafficMirrorSessionId, ...changes } = input;
  const session = { ...before, ...changes };
  for (const field of RemoveFields) delete session[FIELDS[field]];
  const modified = {
    ...session,
    TrafficMirrorTargetId: session.TrafficMirrorTargetId ?? before.TrafficMirrorTargetId,
    TrafficMirrorFilterId: session.TrafficMirrorFilterId ?? before.TrafficMirrorFilterId,
    SessionNumber: session.SessionNumber ?? before.SessionNumber,
    VirtualNetworkId: session.VirtualNetworkId ?? random.integer(1, 2 ** 24 - 1),
  };
  checkSession(region, modified);
  region.trafficMirrorSessions.put(modified);
  return { TrafficMirrorSession: { ...modified, Tags: tagsOf(region, before.TrafficMirrorSessionId) } };
});
