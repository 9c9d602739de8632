import type { UnsuccessfulItem } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
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

/** The endpoints, of any account and region, that lead to a service. */
export function connectionsTo(call: Call, { ServiceName }: VpcEndpointServiceRecord): Connection[] {
  return call.world.regions().flatMap((home) =>
    home.vpcEndpoints
      .where('service', ServiceName)
      .filter(({ phase }) => stateAt(phase, call.now) !== 'deleted')
      .map((endpoint) => ({ endpoint, home })),
  );
}

/** Puts connections that wait for an answer, or have one, into a state, and gives those that it can't. */
export function answer(
  call: Call,
  service: VpcEndpointServiceRecord,
  endpointIds: readonly string[],
  from: readonly EndpointState[],
  to: EndpointState,
): UnsuccessfulItem[] {
  const connections = connectionsTo(call, service);
  return endpointIds.flatMap((ResourceId) => {
    const connection = connections.find(({ endpoint }) => endpoint.VpcEndpointId === ResourceId);
    if (!connection) {
      const Message = `The Vpc Endpoint Id '${ResourceId}' does not exist`;
      return [{ ResourceId, Error: { Code: 'InvalidVpcEndpointId.NotFound', Message } }];
    }
    const { endpoint, home } = connection;
    const state = stateAt(endpoint.phase, call.now);
    if (!from.includes(state)) {
      const Message = `The endpoint connection '${ResourceId}' is in the state '${state}'.`;
      return [{ ResourceId, Error: { Code: 'InvalidState', Message } }];
    }
    home.vpcEndpoints.put({ ...endpoint, phase: { state: to } });
    return [];
  });
}
