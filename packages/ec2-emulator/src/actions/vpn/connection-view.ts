import type { VpnConnection, VpnState } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { tagsOf } from '../../core/tags.ts';
import { stateAt } from '../../state/phase.ts';
import type { VpnConnectionRecord } from '../../state/vpn-records.ts';
import { customerGatewayConfiguration } from './customer-gateway-configuration.ts';

/** A connection as replies show it; of one that is going, no more than what it was. */
export function describedConnection(call: Call, record: VpnConnectionRecord): VpnConnection {
  const { region, now } = call;
  const { phase, tunnels, routes, createdAt, Options, ...connection } = record;
  const State = stateAt(phase, now) as VpnState;
  const ends = State === 'deleting' || State === 'deleted';
  const attached = connection.VpnGatewayId ?? connection.TransitGatewayId;
  return {
    ...connection,
    State,
    ...(!ends && {
      CustomerGatewayConfiguration: customerGatewayConfiguration(call, record),
      GatewayAssociationState: attached ? ('associated' as const) : ('not-associated' as const),
      VgwTelemetry: tunnels.map(({ OutsideIpAddress }) => ({
        AcceptedRouteCount: 0,
        LastStatusChange: createdAt,
        OutsideIpAddress,
        Status: 'DOWN' as const,
        StatusMessage: '',
      })),
    }),
    Options: { ...Options, TunnelOptions: [...tunnels] },
    Routes: ends
      ? []
      : routes
          .map((route) => ({
            DestinationCidrBlock: route.DestinationCidrBlock,
            State: stateAt(route.phase, now),
          }))
          .filter((route) => route.State !== 'deleted'),
    Tags: tagsOf(region, record.VpnConnectionId),
  };
}
