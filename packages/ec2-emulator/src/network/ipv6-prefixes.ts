import type { Call } from '../core/call.ts';
import { Ec2Error, errors } from '../core/errors.ts';
import type { SubnetRecord } from '../state/records.ts';
import { type Cidr, contains, formatCidr, overlaps, parseCidr } from './cidr.ts';
import { ipv6BlockOf } from './subnet-ipv6.ts';

/** Length of an IPv6 prefix that an interface is delegated. */
const PREFIX_BITS = 80;
/** How many of them a /64 has, the part of a subnet's block they are drawn from. */
const IN_A_SUBNET = 1 << (PREFIX_BITS - 64);

/**
 * IPv6 prefixes for an interface in a subnet: those asked for and as many more as asked.
 * Throws when the subnet has no block, or a prefix is none of it, of another length or in use.
 */
export function takeIpv6Prefixes(
  call: Call,
  subnet: SubnetRecord,
  asked: readonly string[],
  count: number,
): string[] {
  if (asked.length + count === 0) return [];
  const block = ipv6BlockOf(subnet);
  if (!block) {
    throw errors.invalidParameterValue(
      `The subnet '${subnet.SubnetId}' does not have an IPv6 CIDR block to take prefixes from.`,
    );
  }
  const taken = takenIn(call, subnet);
  const isFree = (prefix: Cidr) => !taken.some((each) => overlaps(each, prefix));
  const prefixes = asked.map((text) => {
    const prefix = parseCidr(text);
    if (prefix?.prefix !== PREFIX_BITS || !contains(block, prefix)) {
      throw errors.invalidParameterValue(
        `Prefix ${text} does not fall within the subnet's address range or is no /${PREFIX_BITS}`,
      );
    }
    if (!isFree(prefix)) throw new Ec2Error('InvalidIPAddress.InUse', `Address ${text} is in use.`);
    taken.push(prefix);
    return prefix;
  });
  while (prefixes.length < asked.length + count) {
    // The first one holds the addresses that EC2 keeps for itself.
    const number = BigInt(call.random.integer(1, IN_A_SUBNET - 1));
    const prefix: Cidr = {
      family: 6,
      first: block.first + (number << BigInt(128 - PREFIX_BITS)),
      prefix: PREFIX_BITS,
    };
    if (!isFree(prefix)) continue;
    taken.push(prefix);
    prefixes.push(prefix);
  }
  return prefixes.map(formatCidr);
}

function takenIn(call: Call, { SubnetId }: SubnetRecord): Cidr[] {
  return call.region.networkInterfaces
    .where('subnet', SubnetId)
    .flatMap(({ Ipv6Addresses = [], Ipv6Prefixes = [] }) => [
      ...Ipv6Addresses.map(({ Ipv6Address }) => `${Ipv6Address}/128`),
      ...Ipv6Prefixes.map(({ Ipv6Prefix = '' }) => Ipv6Prefix),
    ])
    .flatMap((text) => parseCidr(text) ?? []);
}
