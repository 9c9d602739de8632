import type { NetworkInterfaceStatus, NetworkInterfaceType } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { groupsFor } from '../../network/interface-groups.ts';
import { createNetworkInterface } from '../../network/network-interfaces.ts';
import { takeRequested } from '../../network/requested-addresses.ts';
import { SubnetAddresses } from '../../network/subnet-addresses.ts';
import { takeIpv6Addresses } from '../../network/subnet-ipv6.ts';

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-enis */
const MAX_INTERFACES = 5000;
const TYPES: readonly string[] = [
  'interface',
  'efa',
  'efa-only',
  'branch',
  'trunk',
] satisfies NetworkInterfaceType[];

/** What EC2 says of a new interface; its model does not list it. */
const PENDING = 'pending' as NetworkInterfaceStatus;

export default action('CreateNetworkInterface', (input, call) => {
  const { region } = call;
  const { InterfaceType = 'interface', Ipv6Addresses = [], Ipv6AddressCount = 0 } = input;
  const tags = requestedTags(input.TagSpecifications, 'network-interface');
  if (!TYPES.includes(InterfaceType)) {
    throw errors.invalidParameterValue(`Value (${InterfaceType}) for parameter interfaceType is invalid.`);
  }
  const subnet = find(region.subnets, input.SubnetId);
  const groups = groupsFor(call, subnet, input.Groups);
  if (region.networkInterfaces.size >= MAX_INTERFACES) {
    throw new Ec2Error(
      'NetworkInterfaceLimitExceeded',
      'Maximum number of network interfaces has been reached.',
    );
  }
  const addresses = new SubnetAddresses(call, subnet);
  const privateAddresses = takeRequested(addresses, input);
  const asked = Ipv6Addresses.flatMap((each) => each.Ipv6Address ?? []);
  const automatic = subnet.AssignIpv6AddressOnCreation && asked.length === 0 ? 1 : 0;
  const networkInterface = createNetworkInterface(call, {
    subnet,
    groups,
    privateAddresses,
    ipv6Addresses: takeIpv6Addresses(call, subnet, asked, Math.max(Ipv6AddressCount, automatic)),
    ipv4Prefixes: [
      ...(input.Ipv4Prefixes ?? []).map(({ Ipv4Prefix }) => addresses.takePrefix(Ipv4Prefix)),
      ...Array.from({ length: input.Ipv4PrefixCount ?? 0 }, () => addresses.takePrefix()),
    ],
    description: input.Description,
    interfaceType: InterfaceType as NetworkInterfaceType,
  });
  const { NetworkInterfaceId } = networkInterface;
  addTags(region, 'network-interface', NetworkInterfaceId, tags);
  return {
    NetworkInterface: {
      ...networkInterface,
      Status: PENDING,
      TagSet: tagsOf(region, NetworkInterfaceId),
    },
    ...(input.ClientToken && { ClientToken: input.ClientToken }),
  };
});
