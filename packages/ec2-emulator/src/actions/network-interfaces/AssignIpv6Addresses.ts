import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { takeIpv6Prefixes } from '../../network/ipv6-prefixes.ts';
import { takeIpv6Addresses } from '../../network/subnet-ipv6.ts';
import { checkFits } from './interface-limits.ts';
import { ownInterface } from './own-interface.ts';

/** Gives an interface IPv6 addresses or prefixes: those asked for, or as many as asked for. */
export default action('AssignIpv6Addresses', (input, call) => {
  const { region } = call;
  const eni = ownInterface(region, input.NetworkInterfaceId);
  const { Ipv6Addresses = [], Ipv6AddressCount = 0, Ipv6Prefixes = [], Ipv6PrefixCount = 0 } = input;
  if (Ipv6Addresses.length + Ipv6AddressCount + Ipv6Prefixes.length + Ipv6PrefixCount === 0) {
    throw errors.missingParameter('ipv6Addresses or ipv6AddressCount');
  }
  if (Ipv6Addresses.length > 0 && Ipv6AddressCount > 0) {
    throw errors.invalidParameterCombination(
      'ipv6Addresses and ipv6AddressCount cannot be specified together.',
    );
  }
  if (Ipv6Prefixes.length > 0 && Ipv6PrefixCount > 0) {
    throw errors.invalidParameterCombination(
      'ipv6Prefixes and ipv6PrefixCount cannot be specified together.',
    );
  }
  const subnet = find(region.subnets, eni.SubnetId);
  const assigned = takeIpv6Addresses(call, subnet, Ipv6Addresses, Ipv6AddressCount);
  const prefixes = takeIpv6Prefixes(call, subnet, Ipv6Prefixes, Ipv6PrefixCount);
  const allPrefixes = [...(eni.Ipv6Prefixes ?? []), ...prefixes.map((Ipv6Prefix) => ({ Ipv6Prefix }))];
  const changed = region.networkInterfaces.put({
    ...eni,
    Ipv6Addresses: [
      ...(eni.Ipv6Addresses ?? []),
      ...assigned.map((Ipv6Address) => ({ Ipv6Address, IsPrimaryIpv6: false })),
    ],
    ...(allPrefixes.length > 0 && { Ipv6Prefixes: allPrefixes }),
  });
  checkFits(region, changed);
  return {
    NetworkInterfaceId: eni.NetworkInterfaceId,
    AssignedIpv6Addresses: assigned,
    AssignedIpv6Prefixes: prefixes,
  };
});
