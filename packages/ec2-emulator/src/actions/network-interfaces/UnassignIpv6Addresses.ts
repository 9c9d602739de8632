import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { ownInterface } from './own-interface.ts';

export default action('UnassignIpv6Addresses', (input, { region }) => {
  const eni = ownInterface(region, input.NetworkInterfaceId);
  const { Ipv6Addresses: addresses = [], Ipv6Prefixes: prefixes = [] } = input;
  if (addresses.length + prefixes.length === 0)
    throw errors.missingParameter('ipv6Addresses or ipv6Prefixes');
  const { Ipv6Addresses = [], Ipv6Prefixes = [], ...rest } = eni;
  const has = new Set([
    ...Ipv6Addresses.map((each) => each.Ipv6Address),
    ...Ipv6Prefixes.map((each) => each.Ipv6Prefix),
  ]);
  if (![...addresses, ...prefixes].every((each) => has.has(each))) {
    throw errors.invalidParameterValue(
      `Some of the specified addresses are not assigned to interface ${eni.NetworkInterfaceId}`,
    );
  }
  const left = Ipv6Prefixes.filter(({ Ipv6Prefix = '' }) => !prefixes.includes(Ipv6Prefix));
  region.networkInterfaces.put({
    ...rest,
    Ipv6Addresses: Ipv6Addresses.filter(({ Ipv6Address = '' }) => !addresses.includes(Ipv6Address)),
    ...(left.length > 0 && { Ipv6Prefixes: left }),
  });
  return {
    NetworkInterfaceId: eni.NetworkInterfaceId,
    UnassignedIpv6Addresses: addresses,
    UnassignedIpv6Prefixes: prefixes,
  };
});
