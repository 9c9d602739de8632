import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { TrafficMirrorSessionRecord } from '../../state/traffic-mirror-kinds.ts';
import type { RegionState } from '../../state/world.ts';

/** @see https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-limits.html */
const MAX_SESSIONS_OF_INTERFACE = 3;
const MAX_NUMBER = 32_766;
/** VXLAN has 24 bits for the network. */
const MAX_NETWORK = 2 ** 24 - 1;

/** Throws unless a session is one its interface can have. */
export function checkSession(region: RegionState, session: TrafficMirrorSessionRecord): void {
  const { NetworkInterfaceId, SessionNumber, VirtualNetworkId = 0, PacketLength = 1 } = session;
  find(region.networkInterfaces, NetworkInterfaceId);
  const target = find(region.trafficMirrorTargets, session.TrafficMirrorTargetId);
  find(region.trafficMirrorFilters, session.TrafficMirrorFilterId);
  if (target.NetworkInterfaceId === NetworkInterfaceId) {
    throw errors.invalidParameterValue('The source and the target of a session must be different.');
  }
  if (SessionNumber < 1 || SessionNumber > MAX_NUMBER) throw invalid('sessionNumber', SessionNumber);
  if (VirtualNetworkId < 0 || VirtualNetworkId > MAX_NETWORK) {
    throw invalid('virtualNetworkId', VirtualNetworkId);
  }
  if (PacketLength < 1 || PacketLength > 65_535) throw invalid('packetLength', PacketLength);
  const others = region.trafficMirrorSessions
    .where('interface', NetworkInterfaceId)
    .filter((each) => each.TrafficMirrorSessionId !== session.TrafficMirrorSessionId);
  if (others.some((each) => each.SessionNumber === SessionNumber)) {
    throw errors.invalidParameterValue(
      `The session number ${SessionNumber} is already in use for ${NetworkInterfaceId}.`,
    );
  }
  if (others.length >= MAX_SESSIONS_OF_INTERFACE) {
    throw new Ec2Error(
      'TrafficMirrorSessionsPerInterfaceLimitExceeded',
      `The maximum number of traffic mirror sessions for ${NetworkInterfaceId} has been reached.`,
    );
  }
}

const invalid = (name: string, value: number) =>
  errors.invalidParameterValue(`Value (${value}) for parameter ${name} is invalid.`);
