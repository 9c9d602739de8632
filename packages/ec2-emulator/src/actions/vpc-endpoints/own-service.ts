import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import type {
  EndpointState,
  VpcEndpointRecord,
  VpcEndpointServiceRecord,
} from '../../state/network-records.ts';
import { stateAt } from '../../state/phase.ts';
import type { RegionState } from '../../state/world.ts';

/** An endpoint that leads to a service, and whose it is. */
export interface Connection {
  readonly endpoint: VpcEndpointRecord;
  readonly home: RegionState;
}

/** The endpoints, of any account of the region, that lead to a service. */
export function connectionsTo(call: Call, { ServiceName }: VpcEndpointServiceRecord): Connection[] {
  return call.world
    .regions()
    .filter((home) => home.name === call.region.name)
    .flatMap((home) =>
      home.vpcEndpoints.where('service', ServiceName).map((endpoint) => ({ endpoint, home })),
    );
}

/** Puts connections that wait for an answer, or have one, into a state. Throws for an endpoint that is no connection. */
export function answer(
  call: Call,
  service: VpcEndpointServiceRecord,
  endpointIds: readonly string[],
  from: readonly EndpointState[],
  to: EndpointState,
): void {
  const connections = connectionsTo(call, service);
  for (const id of endpointIds) {
    const connection = connections.find(({ endpoint }) => endpoint.VpcEndpointId === id);
    if (!connection) {
      throw new Ec2Error('InvalidVpcEndpointId.NotFound', `The Vpc Endpoint Id '${id}' does not exist`);
    }
    const { endpoint, home } = connection;
    const state = stateAt(endpoint.phase, call.now);
    if (!from.includes(state)) {
      throw new Ec2Error('InvalidState', `The endpoint connection '${id}' is in the state '${state}'.`);
    }
    home.vpcEndpoints.put({ ...endpoint, phase: { state: to } });
  }
}
