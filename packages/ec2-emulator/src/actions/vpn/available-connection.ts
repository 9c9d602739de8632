import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { ownConnection } from '../../network/vpn.ts';
import { stateAt } from '../../state/phase.ts';
import type { VpnConnectionRecord } from '../../state/vpn-records.ts';

/** The connection a request changes. Throws `InvalidVpnConnection.InvalidState` unless it is available. */
export function availableConnection(call: Call, id: string | undefined): VpnConnectionRecord {
  const connection = ownConnection(call, id);
  if (stateAt(connection.phase, call.now) === 'available') return connection;
  throw new Ec2Error(
    'InvalidVpnConnection.InvalidState',
    'The VPN connection must be in the available state to complete the request.',
  );
}
