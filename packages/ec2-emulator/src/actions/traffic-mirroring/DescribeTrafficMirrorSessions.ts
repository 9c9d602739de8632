import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { TrafficMirrorSessionRecord } from '../../state/traffic-mirror-kinds.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTrafficMirrorSessions.html */
const FILTERS: FilterTable<TrafficMirrorSessionRecord> = {
  description: (session) => session.Description,
  'network-interface-id': (session) => session.NetworkInterfaceId,
  'owner-id': (session) => session.OwnerId,
  'packet-length': (session) => session.PacketLength,
  'session-number': (session) => session.SessionNumber,
  'traffic-mirror-filter-id': (session) => session.TrafficMirrorFilterId,
  'traffic-mirror-session-id': (session) => session.TrafficMirrorSessionId,
  'traffic-mirror-target-id': (session) => session.TrafficMirrorTargetId,
  'virtual-network-id': (session) => session.VirtualNetworkId,
};

export default action('DescribeTrafficMirrorSessions', (input, { region }) => {
  const { items, ...rest } = listing(region, region.trafficMirrorSessions, input, {
    ids: input.TrafficMirrorSessionIds,
    filters: FILTERS,
  });
  return { TrafficMirrorSessions: items, ...rest };
});
