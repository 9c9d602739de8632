import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { withoutAddresses } from '../../network/network-interfaces.ts';
import { ownInterface } from './own-interface.ts';

export default action('UnassignPrivateIpAddresses', (input, { region }) => {
  const eni = ownInterface(region, input.NetworkInterfaceId);
  const { PrivateIpAddresses: addresses = [], Ipv4Prefixes: prefixes = [] } = input;
  if (addresses.length + prefixes.length === 0)
    throw errors.missingParameter('privateIpAddress or ipv4Prefix');
  if (eni.PrivateIpAddress !== undefined && addresses.includes(eni.PrivateIpAddress)) {
    throw errors.invalidParameterValue(
      `The primary IP address ${eni.PrivateIpAddress} of the interface ${eni.NetworkInterfaceId} cannot be unassigned`,
    );
  }
  const has = new Set([
    ...(eni.PrivateIpAddresses ?? []).map((each) => each.PrivateIpAddress),
    ...(eni.Ipv4Prefixes ?? []).map((each) => each.Ipv4Prefix),
  ]);
  const missing = [...addresses, ...prefixes].filter((each) => !has.has(each));
  if (missing.length > 0) {
    throw errors.invalidParameterValue(
      `Some of the specified addresses are not assigned to interface ${eni.NetworkInterfaceId}`,
    );
  }
  const { Ipv4Prefixes = [], ...kept } = withoutAddresses(eni, addresses);
  const left = Ipv4Prefixes.filter(({ Ipv4Prefix = '' }) => !prefixes.includes(Ipv4Prefix));
  region.networkInterfaces.put({ ...kept, ...(left.length > 0 && { Ipv4Prefixes: left }) });
  return {};
});
