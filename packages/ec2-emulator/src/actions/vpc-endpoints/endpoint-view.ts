import { createHash } from 'node:crypto';
import type { ServiceTypeDetail, State, VpcEndpoint } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { tagsOf } from '../../core/tags.ts';
import { seenServices } from '../../network/endpoint-services.ts';
import type { VpcEndpointRecord } from '../../state/network-records.ts';
import { stateAt } from '../../state/phase.ts';
import type { NetworkInterfaceRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

/** An endpoint with its state and what its interfaces say of it. */
export function describedEndpoint(call: Call, record: VpcEndpointRecord): VpcEndpoint {
  const { region, now } = call;
  const { phase, networkInterfaceIds, groups = [], ...endpoint } = record;
  const interfaces = interfacesOf(region, record);
  return {
    ...endpoint,
    State: stateAt(phase, now) as State,
    RouteTableIds: endpoint.RouteTableIds ?? [],
    SubnetIds: interfaces.map((each) => each.SubnetId),
    Groups: [...(interfaces[0]?.Groups ?? groups)],
    NetworkInterfaceIds: [...networkInterfaceIds],
    // Nothing calls a Gateway Load Balancer endpoint by a name: traffic is routed to it.
    DnsEntries: endpoint.VpcEndpointType === 'Interface' ? dnsNames(call, record, interfaces) : [],
    RequesterManaged: false,
    Tags: tagsOf(region, record.VpcEndpointId),
  };
}

/** The interfaces through which an endpoint is reached: one a subnet. */
export function interfacesOf(region: RegionState, record: VpcEndpointRecord): NetworkInterfaceRecord[] {
  return record.networkInterfaceIds.flatMap((id) => region.networkInterfaces.get(id) ?? []);
}

/** The endpoint's own names, in all and by zone, and with private DNS that of the service itself. */
function dnsNames(call: Call, record: VpcEndpointRecord, interfaces: readonly NetworkInterfaceRecord[]) {
  const { VpcEndpointId, ServiceName, ServiceRegion } = record;
  const { detail } =
    seenServices(call, ServiceRegion).find(
      (each) => each.detail.ServiceName === ServiceName && each.detail.ServiceType?.some(isInterface),
    ) ?? {};
  const base = detail?.BaseEndpointDnsNames?.[0] ?? `${call.region.name}.vpce.amazonaws.com`;
  const own = `${VpcEndpointId}-${suffixOf(VpcEndpointId)}`;
  const zones = interfaces.flatMap(({ AvailabilityZone }) => AvailabilityZone ?? []);
  const names = [`${own}.${base}`, ...zones.map((zone) => `${own}-${zone}.${base}`)];
  const privateName = record.PrivateDnsEnabled ? detail?.PrivateDnsName : undefined;
  return [
    ...names.map((DnsName) => ({ DnsName, HostedZoneId: SERVICE_ZONE })),
    ...(privateName ? [{ DnsName: privateName, HostedZoneId: privateZone(call, record) }] : []),
  ];
}

/** Letters and digits that look drawn at random and that an endpoint keeps. */
function suffixOf(endpointId: string, length = 8): string {
  const digest = createHash('sha256').update(endpointId).digest('hex');
  return BigInt(`0x${digest}`).toString(36).slice(-length);
}

const isInterface = ({ ServiceType }: ServiceTypeDetail) => ServiceType === 'Interface';

/** The hosted zone of the names that are Amazon's. */
const SERVICE_ZONE = 'Z7HUB22UULQXV';

/** That of the private name is made for the endpoint, and EC2 says that it is to come until then. */
function privateZone({ now }: Call, { VpcEndpointId, phase }: VpcEndpointRecord): string {
  if (stateAt(phase, now) === 'pending') return 'ZONEIDPENDING';
  return `Z${suffixOf(`${VpcEndpointId}.zone`, 20).toUpperCase()}`;
}
