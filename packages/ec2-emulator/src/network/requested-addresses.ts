import type { CreateNetworkInterfaceRequest } from '@aws-sdk/client-ec2';
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
 * The private addresses a new interface asks for, taken from its subnet; the first is the primary one.
 * Throws `InvalidParameterCombination` when it says the same thing in two ways.
 */
export function takeRequested(addresses: SubnetAddresses, asked: Asked): string[] {
  const listed = asked.PrivateIpAddresses ?? [];
  const primaries = listed.filter((each) => each.Primary);
  if (primaries.length > 1 || (primaries.length === 1 && asked.PrivateIpAddress !== undefined)) {
    throw errors.invalidParameterCombination('Only one primary private IP address can be specified.');
  }
  const count = asked.SecondaryPrivateIpAddressCount ?? 0;
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
  return [...taken, ...Array.from({ length: count }, () => addresses.take())];
}
