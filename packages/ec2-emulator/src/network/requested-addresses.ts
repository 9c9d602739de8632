import type { CreateNetworkInterfaceRequest, PrivateIpAddressSpecification } from '@aws-sdk/client-ec2';
import { errors } from '../core/errors.ts';
import type { SubnetAddresses } from './subnet-addresses.ts';

type Asked = Pick<
  CreateNetworkInterfaceRequest,
  'PrivateIpAddress' | 'PrivateIpAddresses' | 'SecondaryPrivateIpAddressCount'
>;

type Addressing = Asked &
  Pick<
    CreateNetworkInterfaceRequest,
    | 'Ipv4Prefixes'
    | 'Ipv4PrefixCount'
    | 'Ipv6Prefixes'
    | 'Ipv6PrefixCount'
    | 'Ipv6Addresses'
    | 'Ipv6AddressCount'
  >;

/** Addresses, their count, prefixes and their count each exclude the others, for IPv4 as for IPv6; no count is negative. */
export function checkAddressing(input: Addressing): void {
  const exclusive = [
    {
      ipv4Prefixes: input.Ipv4Prefixes?.length,
      ipv4PrefixCount: input.Ipv4PrefixCount,
      privateIpAddresses: input.PrivateIpAddresses?.filter((each) => !each.Primary).length,
      secondaryPrivateIpAddressCount: input.SecondaryPrivateIpAddressCount,
    },
    {
      ipv6Prefixes: input.Ipv6Prefixes?.length,
      ipv6PrefixCount: input.Ipv6PrefixCount,
      ipv6Addresses: input.Ipv6Addresses?.length,
      ipv6AddressCount: input.Ipv6AddressCount,
    },
  ];
  for (const family of exclusive) {
    for (const [name, count = 0] of Object.entries(family)) {
      if (count < 0) throw errors.invalidParameterValue(`Value (${count}) for parameter ${name} is invalid.`);
    }
    const [one, other] = Object.entries(family).flatMap(([name, count]) => (count ? [name] : []));
    if (one && other) {
      throw errors.invalidParameterCombination(`${other} and ${one} cannot be specified together.`);
    }
  }
}

/**
 * The private addresses a new interface asks for, taken from its subnet; the first is the primary one. None in a
 * subnet of IPv6 alone. Throws `InvalidParameterCombination` when it says the same thing in two ways.
 */
export function takeRequested(addresses: SubnetAddresses, asked: Asked): string[] {
  const { PrivateIpAddresses: listed, SecondaryPrivateIpAddressCount: count = 0 } = asked;
  // What nearly every interface asks for, and a launch may be of thousands.
  if (!listed?.length && count === 0) {
    if (addresses.isIpv6Only && asked.PrivateIpAddress === undefined) return [];
    return [addresses.take(asked.PrivateIpAddress)];
  }
  return takeListed(addresses, asked, listed ?? [], count);
}

function takeListed(
  addresses: SubnetAddresses,
  asked: Asked,
  listed: readonly PrivateIpAddressSpecification[],
  count: number,
): string[] {
  const primaries = listed.filter((each) => each.Primary);
  if (primaries.length > 1 || (primaries.length === 1 && asked.PrivateIpAddress !== undefined)) {
    throw errors.invalidParameterCombination('Only one primary private IP address can be specified.');
  }
  const listedSecondary = listed.filter((each) => !each.Primary);
  if (count > 0 && listedSecondary.length > 0) {
    throw errors.invalidParameterCombination(
      'secondaryPrivateIpAddressCount and secondary privateIpAddresses cannot be specified together.',
    );
  }
  const primary = primaries[0]?.PrivateIpAddress ?? asked.PrivateIpAddress;
  const named = [
    ...(primary === undefined ? [] : [primary]),
    ...listedSecondary.map((each) => each.PrivateIpAddress),
  ];
  const taken = named.map((address) => addresses.take(address));
  if (primary === undefined) taken.unshift(addresses.take());
  for (let number = 0; number < count; number++) taken.push(addresses.take());
  return taken;
}
