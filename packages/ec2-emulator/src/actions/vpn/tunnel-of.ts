import { errors } from '../../core/errors.ts';
import type { VpnConnectionRecord } from '../../state/vpn-records.ts';

/** The tunnel of a connection with an outside address. Throws when none has it. */
export function tunnelOf(
  { tunnels, VpnConnectionId }: VpnConnectionRecord,
  outsideAddress: string | undefined,
): VpnConnectionRecord['tunnels'][number] {
  const found = tunnels.find(({ OutsideIpAddress }) => OutsideIpAddress === outsideAddress);
  if (found) return found;
  throw errors.invalidParameterValue(
    `The VPN connection ${VpnConnectionId} has no tunnel with the outside IP address ${outsideAddress}.`,
  );
}
