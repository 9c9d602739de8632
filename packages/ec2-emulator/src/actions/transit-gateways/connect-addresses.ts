import { isIP } from 'node:net';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { type Cidr, contains, formatAddress, formatCidr, parseCidr } from '../../network/cidr.ts';
import type { TransitGatewayRecord } from '../../state/transit-records.ts';

/** Blocks of the link-local range that EC2 keeps, as those of VPN tunnels. */
const KEPT = ['0.0', '1.0', '2.0', '3.0', '4.0', '5.0', '169.248'].map((end) => `169.254.${end}/29`);

/** The blocks inside of a tunnel: a /29 of the link-local range, and perhaps a /125 of the local IPv6 one. */
export function insideBlocks(asked: readonly string[]): Cidr[] {
  const blocks = asked.map((text) => {
    const cidr = parseCidr(text);
    const range = parseCidr(cidr?.family === 6 ? 'fd00::/8' : '169.254.0.0/16');
    const prefix = cidr?.family === 6 ? 125 : 29;
    if (
      !cidr ||
      !range ||
      cidr.prefix !== prefix ||
      !contains(range, cidr) ||
      KEPT.includes(formatCidr(cidr))
    ) {
      throw errors.invalidParameterValue(
        `Inside CIDR block ${text} is invalid. It must be a size /29 CIDR block from 169.254.0.0/16 or a size /125 CIDR block from fd00::/8.`,
      );
    }
    return cidr;
  });
  if (!blocks.some(({ family }) => family === 4)) throw errors.missingParameter('InsideCidrBlocks');
  return blocks;
}

/** The gateway's address of a tunnel: the one asked for, or the first of its own blocks that no other peer has. */
export function gatewayAddress(
  { region }: Call,
  gateway: TransitGatewayRecord,
  peerAddress: string,
  asked: string | undefined,
): string {
  const family = isIP(peerAddress);
  if (family === 0)
    throw errors.invalidParameterValue(`Value (${peerAddress}) for parameter PeerAddress is invalid.`);
  const blocks = (gateway.Options.TransitGatewayCidrBlocks ?? [])
    .flatMap((block) => parseCidr(block) ?? [])
    .filter((block) => block.family === family);
  if (blocks.length === 0) {
    throw new Ec2Error(
      'InvalidParameterValue',
      `Transit Gateway ${gateway.TransitGatewayId} has no IPv${family} CIDR block.`,
    );
  }
  const taken = new Set(
    [...region.transitGatewayConnectPeers].map(
      ({ ConnectPeerConfiguration }) => ConnectPeerConfiguration.TransitGatewayAddress,
    ),
  );
  if (asked === undefined) return firstFree(blocks, taken);
  const block = isIP(asked) === family ? parseCidr(`${asked}/${family === 4 ? 32 : 128}`) : undefined;
  if (!block || !blocks.some((own) => contains(own, block))) {
    throw errors.invalidParameterValue(`${asked} is not in a CIDR block of the transit gateway.`);
  }
  return asked;
}

function firstFree([block]: readonly Cidr[], taken: ReadonlySet<string | undefined>): string {
  if (!block) throw new Error('There is no block');
  for (let address = block.first + 1n; ; address += 1n) {
    const text = formatAddress(block.family, address);
    if (!taken.has(text)) return text;
  }
}
