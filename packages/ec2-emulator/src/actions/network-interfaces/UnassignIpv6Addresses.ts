import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { ownInterface } from './own-interface.ts';

export default action('UnassignIpv6Addresses', (input, { region }) => {
  const eni = ownInterface(region, input.NetworkInterfaceId);
  const asked = input.Ipv6Addresses ?? [];
  if (asked.length === 0) throw errors.missingParameter('ipv6Addresses');
  const before = eni.Ipv6Addresses ?? [];
  const missing = asked.filter((address) => !before.some((each) => each.Ipv6Address === address));
  if (missing.length > 0) {
    throw errors.invalidParameterValue(
      `Some of [${missing.join(', ')}] are not assigned to interface ${eni.NetworkInterfaceId}`,
    );
  }
  const Ipv6Addresses = before.filter(({ Ipv6Address = '' }) => !asked.includes(Ipv6Address));
  region.networkInterfaces.put({ ...eni, Ipv6Addresses });
  return { NetworkInterfaceId: eni.NetworkInterfaceId, UnassignedIpv6Addresses: asked };
});
