import type { NetworkInterfaceStatus, NetworkInterfaceType } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { connectionTracking } from '../../network/connection-tracking.ts';
import { groupsFor } from '../../network/interface-groups.ts';
import { takeIpv6Prefixes } from '../../network/ipv6-prefixes.ts';
import { createNetworkInterface } from '../../network/network-interfaces.ts';
import { checkAddressing, takeRequested } from '../../network/requested-addresses.ts';
import { SubnetAddresses } from '../../network/subnet-addresses.ts';
import { takeIpv6Addresses } from '../../network/subnet-ipv6.ts';
import { shownInterface } from './shown-interface.ts';

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-enis */
const MAX_INTERFACES = 5000;
const TYPES: readonly string[] = ['interface', 'efa', 'efa-only', 'trunk'] satisfies NetworkInterfaceType[];

/** What EC2 says of a new interface; its model does not list it. */
const PENDING = 'pending' as NetworkInterfaceStatus;

export default action('CreateNetworkInterface', (input, call) => {
  const { region } = call;
  const { InterfaceType = 'interface', Ipv6Addresses = [], ConnectionTrackingSpecification } = input;
  const tags = requestedTags(input.TagSpecifications, 'network-interface');
  if (!TYPES.includes(InterfaceType)) {
    throw errors.invalidParameterValue(`Value (${InterfaceType}) for parameter interfaceType is invalid.`);
  }
  checkAddressing(input);
  const subnet = find(region.subnets, input.SubnetId);
  checkGroups(call, input.Groups ?? []);
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
  const ipv6Prefixes = takeIpv6Prefixes(
    call,
    subnet,
    (input.Ipv6Prefixes ?? []).flatMap((each) => each.Ipv6Prefix ?? []),
    input.Ipv6PrefixCount ?? 0,
  );
  const isAutomatic = subnet.AssignIpv6AddressOnCreation && asked.length === 0 && ipv6Prefixes.length === 0;
  const Ipv6AddressCount = input.Ipv6AddressCount ?? (isAutomatic ? 1 : 0);
  const ipv6Addresses = takeIpv6Addresses(call, subnet, asked, Ipv6AddressCount);
  const primaryIpv6 = input.EnablePrimaryIpv6 ?? Ipv6Addresses.some((each) => each.IsPrimaryIpv6);
  if (primaryIpv6 && ipv6Addresses.length === 0) {
    throw errors.invalidParameterCombination('A primary IPv6 address needs an IPv6 address.');
  }
  const networkInterface = createNetworkInterface(call, {
    subnet,
    groups,
    privateAddresses,
    ipv6Addresses,
    primaryIpv6,
    ipv6Prefixes,
    ipv4Prefixes: [
      ...(input.Ipv4Prefixes ?? []).map(({ Ipv4Prefix }) => addresses.takePrefix(Ipv4Prefix)),
      ...Array.from({ length: input.Ipv4PrefixCount ?? 0 }, () => addresses.takePrefix()),
    ],
    description: input.Description,
    interfaceType: InterfaceType as NetworkInterfaceType,
    creatorId: call.account.id,
    connectionTracking:
      ConnectionTrackingSpecification && connectionTracking(ConnectionTrackingSpecification),
  });
  const { NetworkInterfaceId } = networkInterface;
  addTags(region, 'network-interface', NetworkInterfaceId, tags);
  return {
    NetworkInterface: {
      ...shownInterface(networkInterface),
      Status: PENDING,
      TagSet: tagsOf(region, NetworkInterfaceId),
    },
    ...(input.ClientToken && { ClientToken: input.ClientToken }),
  };
});

/** This operation has an error of its own for a group that does not exist. */
function checkGroups({ region }: Call, ids: readonly string[]): void {
  const missing = ids.find((id) => id.startsWith('sg-') && !region.securityGroups.has(id));
  if (missing === undefined) return;
  throw new Ec2Error('InvalidSecurityGroupID.NotFound', `The securityGroup ID '${missing}' does not exist`);
}
