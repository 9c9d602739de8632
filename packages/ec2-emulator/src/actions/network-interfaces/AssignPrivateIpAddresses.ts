import type { AssignPrivateIpAddressesRequest } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { privateDnsName } from '../../network/addresses.ts';
import { withoutAddresses } from '../../network/network-interfaces.ts';
import { SubnetAddresses } from '../../network/subnet-addresses.ts';
import type { NetworkInterfaceRecord } from '../../state/records.ts';
import { checkFits } from './interface-limits.ts';
import { ownInterface } from './own-interface.ts';

/** Gives an interface secondary addresses or prefixes: those asked for, or as many as asked for. */
export default action('AssignPrivateIpAddresses', (input, call) => {
  const { region } = call;
  const eni = ownInterface(region, input.NetworkInterfaceId);
  checkRequest(input);
  for (const address of input.PrivateIpAddresses ?? []) makeRoom(call, eni, address, input.AllowReassignment);
  const addresses = new SubnetAddresses(call, find(region.subnets, eni.SubnetId));
  const assigned = [
    ...(input.PrivateIpAddresses ?? []).map((address) => addresses.take(address)),
    ...Array.from({ length: input.SecondaryPrivateIpAddressCount ?? 0 }, () => addresses.take()),
  ];
  const prefixes = [
    ...(input.Ipv4Prefixes ?? []).map((prefix) => addresses.takePrefix(prefix)),
    ...Array.from({ length: input.Ipv4PrefixCount ?? 0 }, () => addresses.takePrefix()),
  ].map((Ipv4Prefix) => ({ Ipv4Prefix }));
  const before = eni.PrivateIpAddresses ?? [];
  const Ipv4Prefixes = [...(eni.Ipv4Prefixes ?? []), ...prefixes];
  const changed = region.networkInterfaces.put({
    ...eni,
    PrivateIpAddresses: [
      ...before,
      ...assigned.map((PrivateIpAddress) => ({
        Primary: false,
        PrivateIpAddress,
        PrivateDnsName: privateDnsName(PrivateIpAddress, region.name),
      })),
    ],
    ...(Ipv4Prefixes.length > 0 && { Ipv4Prefixes }),
  });
  checkFits(region, changed);
  return {
    NetworkInterfaceId: eni.NetworkInterfaceId,
    AssignedPrivateIpAddresses: assigned.map((PrivateIpAddress) => ({ PrivateIpAddress })),
    AssignedIpv4Prefixes: prefixes,
  };
});

function checkRequest(input: AssignPrivateIpAddressesRequest): void {
  const { PrivateIpAddresses, SecondaryPrivateIpAddressCount, Ipv4Prefixes, Ipv4PrefixCount } = input;
  const ways = [
    PrivateIpAddresses?.length,
    SecondaryPrivateIpAddressCount,
    Ipv4Prefixes?.length,
    Ipv4PrefixCount,
  ].filter((each) => each !== undefined && each > 0);
  if (ways.length === 0) throw errors.missingParameter('privateIpAddress or secondaryPrivateIpAddressCount');
  if (ways.length > 1) {
    throw errors.invalidParameterCombination(
      'Only one of privateIpAddress, secondaryPrivateIpAddressCount, ipv4Prefix and ipv4PrefixCount can be specified.',
    );
  }
}

/** Takes an address off another interface of the subnet, when the request allows it. */
function makeRoom(
  { region }: Call,
  { SubnetId, NetworkInterfaceId }: NetworkInterfaceRecord,
  address: string,
  allowed = false,
): void {
  const holder = region.networkInterfaces
    .where('subnet', SubnetId)
    .filter((each) => each.NetworkInterfaceId !== NetworkInterfaceId)
    .find((each) => each.PrivateIpAddresses?.some(({ PrivateIpAddress }) => PrivateIpAddress === address));
  if (!holder) return;
  if (!allowed || holder.PrivateIpAddress === address) {
    throw new Ec2Error('Resource.AlreadyAssigned', `[${address}] assigned, but move is not allowed.`);
  }
  region.networkInterfaces.put(withoutAddresses(holder, [address]));
}
