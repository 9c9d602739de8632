import { isIPv6 } from 'node:net';
import type { Call } from '../core/call.ts';
import { Ec2Error, errors } from '../core/errors.ts';
import type { SubnetRecord } from '../state/records.ts';
import { type Cidr, contains, formatAddress, parseCidr } from './cidr.ts';

/** EC2 keeps the first four addresses and the last of each block, here of the part that addresses are drawn from. */
const FIRST_USABLE = 4;

/** The subnet's IPv6 block, if it has one. */
export function ipv6BlockOf(subnet: SubnetRecord): Cidr | undefined {
  const associated = subnet.Ipv6CidrBlockAssociationSet?.find(
    (each) => each.Ipv6CidrBlockState?.State === 'associated',
  );
  return parseCidr(associated?.Ipv6CidrBlock ?? '');
}

/**
 * IPv6 addresses for an interface in a subnet: those asked for and as many more as asked.
 * Throws when the subnet has no block, an address is not in it, or it is in use.
 */
export function takeIpv6Addresses(
  call: Call,
  subnet: SubnetRecord,
  asked: readonly string[],
  count: number,
): string[] {
  if (asked.length + count === 0) return [];
  const block = ipv6BlockOf(subnet);
  if (!block) {
    throw errors.invalidParameterValue(
      `Number of IPv6 addresses cannot be assigned: the subnet '${subnet.SubnetId}' does not have an IPv6 CIDR block.`,
    );
  }
  const interfaces = call.region.networkInterfaces.where('subnet', subnet.SubnetId);
  const taken = new Set(
    interfaces.flatMap((each) => each.Ipv6Addresses?.map((six) => six.Ipv6Address) ?? []),
  );
  const addresses = asked.map((address) => checked(block, address, taken));
  while (addresses.length < asked.length + count) {
    const offset = BigInt(`0x${call.random.hex(15)}`) + BigInt(FIRST_USABLE);
    const address = formatAddress(6, block.first + offset);
    if (!taken.has(address) && !addresses.includes(address)) addresses.push(address);
  }
  return addresses;
}

function checked(block: Cidr, address: string, taken: ReadonlySet<string | undefined>): string {
  const asked = isIPv6(address) ? parseCidr(`${address}/128`) : undefined;
  if (!asked || !contains(block, asked)) {
    throw errors.invalidParameterValue(`Address ${address} does not fall within the subnet's address range`);
  }
  const canonical = formatAddress(6, asked.first);
  if (taken.has(canonical)) throw new Ec2Error('InvalidIPAddress.InUse', `Address ${address} is in use.`);
  return canonical;
}
