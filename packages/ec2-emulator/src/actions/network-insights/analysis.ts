import type { Explanation, PathComponent, PathFilter } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import type { NetworkInterfaceRecord } from '../../state/records.ts';
import type { NetworkInsightsPathRecord } from '../../state/task-records.ts';
import { type PathEnd, pathEnd } from './endpoints.ts';
import { aclHop, fromInternet, groupsHop, type Hop, interfaceHop, routeHop } from './hops.ts';
import type { Packet } from './packet.ts';

/** What of a path says which packet to follow. */
export type AskedPath = Omit<NetworkInsightsPathRecord, 'NetworkInsightsPathId' | 'CreatedDate'>;

/** The way a packet takes, hop by hop, or why it does not arrive. */
export interface Way {
  readonly found: boolean;
  readonly components: readonly PathComponent[];
  readonly explanations: readonly Explanation[];
}

/**
 * Follows a path's packet through security groups, network ACLs, route tables and gateways as they are now. Only the
 * way there is looked at: replies pass stateful groups, and paths with stateless ACLs on the way back are not told.
 * @see https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html
 */
export function analyse(call: Call, path: AskedPath): Way {
  const source = pathEnd(call, path.Source);
  const destination = path.Destination ? pathEnd(call, path.Destination) : undefined;
  const packet = packetOf(path, source, destination);
  const leaving =
    source.kind === 'interface'
      ? leave(call, source.of, packet, destination)
      : fromInternet(source, destination);
  const arriving =
    destination?.kind === 'interface'
      ? arrive(call, destination.of, packet, source.kind === 'interface' ? source.of : undefined)
      : [];
  const hops = [...leaving, ...arriving];
  const stop = hops.findIndex(({ explanation }) => explanation);
  const passed = stop === -1 ? hops : hops.slice(0, stop);
  const components = passed
    .flatMap((hop) => hop.components)
    .map((each, index) => ({ SequenceNumber: index + 1, ...each }));
  const explanations = hops.flatMap(({ explanation }) => explanation ?? []);
  return { found: stop === -1, components: stop === -1 ? components : [], explanations };
}

function packetOf(path: AskedPath, source: PathEnd, destination: PathEnd | undefined): Packet {
  const addressOf = (end: PathEnd | undefined) =>
    end?.kind === 'interface' ? end.of.PrivateIpAddress : undefined;
  return {
    protocol: path.Protocol === 'udp' ? 'udp' : 'tcp',
    port: path.DestinationPort ?? onlyPort(path.FilterAtSource ?? path.FilterAtDestination),
    from:
      path.SourceIp ??
      path.FilterAtSource?.SourceAddress ??
      path.FilterAtDestination?.SourceAddress ??
      addressOf(source),
    to:
      path.DestinationIp ??
      path.FilterAtSource?.DestinationAddress ??
      path.FilterAtDestination?.DestinationAddress ??
      addressOf(destination),
  };
}

/** The port of a range that is of one; of more than one, all must be let through. */
function onlyPort(filter: PathFilter | undefined): number | undefined {
  const { FromPort, ToPort } = filter?.DestinationPortRange ?? {};
  return FromPort === ToPort ? FromPort : undefined;
}

function leave(
  call: Call,
  from: NetworkInterfaceRecord,
  packet: Packet,
  destination: PathEnd | undefined,
): Hop[] {
  const to = destination?.kind === 'interface' ? destination.of : undefined;
  const groups = groupsHop(call, from, packet, true, to);
  // Within a subnet neither its ACL nor its routes are asked.
  if (to?.SubnetId === from.SubnetId) return [interfaceHop(from), groups];
  return [
    interfaceHop(from),
    groups,
    aclHop(call, from, packet, true),
    routeHop(call, from, packet, destination),
  ];
}

function arrive(
  call: Call,
  to: NetworkInterfaceRecord,
  packet: Packet,
  from: NetworkInterfaceRecord | undefined,
): Hop[] {
  const groups = groupsHop(call, to, packet, false, from);
  if (from?.SubnetId === to.SubnetId) return [groups, interfaceHop(to)];
  return [aclHop(call, to, packet, false), groups, interfaceHop(to)];
}
