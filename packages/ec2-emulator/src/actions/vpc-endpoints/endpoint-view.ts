import type { State, VpcEndpoint } from '@aws-sdk/client-ec2';
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
  const { phase, networkInterfaceIds, ...endpoint } = record;
  const interfaces = interfacesOf(region, record);
  return {
    ...endpoint,
    State: stateAt(phase, now) as State,
    RouteTableIds: endpoint.RouteTableIds ?? [],
    SubnetIds: interfaces.map((each) => each.SubnetId),
    Groups: interfaces[0]?.Groups ?? [],
    NetworkInterfaceIds: [...networkInterfaceIds],
    DnsEntries: interfaces.length > 0 ? dnsNames(call, record) : [],
    RequesterManaged: false,
    Tags: tagsOf(region, record.VpcEndpointId),
  };
}

/** The interfaces through which an endpoint is reached: one a subnet. */
export function interfacesOf(region: RegionState, record: VpcEndpointRecord): NetworkInterfaceRecord[] {
  return record.networkInterfaceIds.flatMap((id) => region.networkInterfaces.get(id) ?? []);
}

/** The endpoint's own name, and with private DNS that of the service itself. */
function dnsNames(call: Call, { VpcEndpointId, ServiceName, PrivateDnsEnabled }: VpcEndpointRecord) {
  const service = ServiceName.split('.').at(-1);
  const own = `${VpcEndpointId}.${service}.${call.region.name}.vpce.amazonaws.com`;
  const { detail } = seenServices(call).find((each) => each.detail.ServiceName === ServiceName) ?? {};
  const names = [own, ...(PrivateDnsEnabled && detail?.PrivateDnsName ? [detail.PrivateDnsName] : [])];
  return names.map((DnsName) => ({ DnsName, HostedZoneId: 'Z7HUB22UULQXV' }));
}
