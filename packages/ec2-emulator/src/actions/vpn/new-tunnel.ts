import type { VpnTunnelOptionsSpecification } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { publicAddress } from '../../network/addresses.ts';
import type { VpnConnectionRecord } from '../../state/vpn-records.ts';
import { requestedTunnel } from './tunnel-options.ts';

type Tunnel = VpnConnectionRecord['tunnels'][number];

/** The two tunnels of a connection, as asked, with what was not asked for drawn. */
export function newTunnels(
  call: Call,
  asked: readonly VpnTunnelOptionsSpecification[],
  version: 'ipv4' | 'ipv6',
): Tunnel[] {
  if (asked.length > 2) {
    throw errors.invalidParameterValue(
      'A VPN connection has two tunnels; more tunnel options are specified.',
    );
  }
  const taken = new Set([...call.region.vpnConnections].flatMap(({ tunnels }) => tunnels.map(insideOf)));
  return [0, 1].map((index) => {
    const wanted = requestedTunnel(asked[index] ?? {});
    checkFree(taken, insideOf(wanted));
    const tunnel = {
      OutsideIpAddress: publicAddress(call),
      ...(version === 'ipv4'
        ? { TunnelInsideCidr: freeBlock(call, taken) }
        : {
            TunnelInsideIpv6Cidr: `fd${call.random.hex(2)}:${call.random.hex(4)}:${call.random.hex(4)}::/126`,
          }),
      PreSharedKey: preSharedKey(call),
      LogOptions: { CloudWatchLogOptions: { LogEnabled: false } },
      EnableTunnelLifecycleControl: false,
      ...wanted,
    };
    taken.add(insideOf(tunnel));
    return tunnel;
  });
}

const insideOf = ({ TunnelInsideCidr }: { TunnelInsideCidr?: string | undefined }) => TunnelInsideCidr;

/** Throws when another tunnel has a block. */
export function checkFree(taken: ReadonlySet<string | undefined>, block: string | undefined): void {
  if (block === undefined || !taken.has(block)) return;
  throw errors.invalidParameterValue(`Tunnel inside CIDR ${block} is already in use.`);
}

function freeBlock(call: Call, taken: ReadonlySet<string | undefined>): string {
  for (;;) {
    const third = call.random.integer(6, 254);
    const block = `169.254.${third === 169 ? 168 : third}.${call.random.integer(0, 63) * 4}/30`;
    if (!taken.has(block)) return block;
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const KEY_CHARACTERS = `${LETTERS}0123456789._`;

/** A key as EC2 draws them: 32 characters, the first of them a letter. */
function preSharedKey({ random }: Call): string {
  const draw = (from: string) => from.charAt(random.integer(0, from.length - 1));
  return draw(LETTERS) + Array.from({ length: 31 }, () => draw(KEY_CHARACTERS)).join('');
}
