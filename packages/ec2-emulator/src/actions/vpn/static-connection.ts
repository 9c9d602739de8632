import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import type { VpnConnectionRecord } from '../../state/vpn-records.ts';
import { availableConnection } from './available-connection.ts';

/** The connection a request changes static routes of. Throws when it learns its routes. */
export function staticConnection(call: Call, id: string | undefined): VpnConnectionRecord {
  const connection = availableConnection(call, id);
  if (connection.Options.StaticRoutesOnly) return connection;
  throw new Ec2Error(
    'InvalidVpnConnection.InvalidType',
    'The specified VPN connection does not support static routes.',
  );
}
