import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { ownInterface } from './own-interface.ts';

const TYPES: readonly string[] = [
  'public-dual-stack-dns-name',
  'public-ipv4-dns-name',
  'public-ipv6-dns-name',
];

/** Chooses the kind of public name an interface has. Names of IPv6 are not given. */
export default action('ModifyPublicIpDnsNameOptions', (input, { region }) => {
  const eni = ownInterface(region, input.NetworkInterfaceId);
  const { HostnameType = '' } = input;
  if (!TYPES.includes(HostnameType)) {
    throw errors.invalidParameterValue(`Value (${HostnameType}) for parameter hostnameType is invalid.`);
  }
  const PublicIpv4DnsName = eni.Association?.PublicDnsName;
  region.networkInterfaces.put({
    ...eni,
    PublicIpDnsNameOptions: {
      DnsHostnameType: HostnameType,
      ...(PublicIpv4DnsName && { PublicIpv4DnsName }),
    },
  });
  return { Successful: true };
});
