import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { takeIpv6Addresses } from '../../network/subnet-ipv6.ts';
import { ownInterface } from './own-interface.ts';

export default action('AssignIpv6Addresses', (input, call) => {
  const { region } = call;
  const eni = ownInterface(region, input.NetworkInterfaceId);
  const { Ipv6Addresses = [], Ipv6AddressCount = 0 } = input;
  if (Ipv6Addresses.length + Ipv6AddressCount === 0) {
    throw errors.missingParameter('ipv6Addresses or ipv6AddressCount');
  }
  if (Ipv6Addresses.length > 0 && Ipv6AddressCount > 0) {
    throw errors.invalidParameterCombination(
      'ipv6Addresses and ipv6AddressCount cannot be specified together.',
    );
  }
  const subnet = find(region.subnets, eni.SubnetId);
  const assigned = takeIpv6Addresses(call, subnet, Ipv6Addresses, Ipv6AddressCount);
  region.networkInterfaces.put({
    ...eni,
    Ipv6Addresses: [
      ...(eni.Ipv6Addresses ?? []),
      ...assigned.map((Ipv6Address) => ({ Ipv6Address, IsPrimaryIpv6: false })),
    ],
  });
  return { NetworkInterfaceId: eni.NetworkInterfaceId, AssignedIpv6Addresses: assigned };
});
