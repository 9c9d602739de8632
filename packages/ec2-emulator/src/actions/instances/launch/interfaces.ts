import type {
  GroupIdentifier,
  InstanceNetworkInterfaceSpecification,
  NetworkInterfaceType,
} from '@aws-sdk/client-ec2';
import type { InputOf } from '../../../core/action.ts';
import { type Call, newId } from '../../../core/call.ts';
import { Ec2Error } from '../../../core/errors.ts';
import { find } from '../../../core/find.ts';
import { checkOneOf } from '../../../core/one-of.ts';
import { associationFor } from '../../../network/addresses.ts';
import { connectionTracking } from '../../../network/connection-tracking.ts';
import { groupsFor } from '../../../network/interface-groups.ts';
import { takeIpv6Prefixes } from '../../../network/ipv6-prefixes.ts';
import { createNetworkInterface } from '../../../network/network-interfaces.ts';
import { checkAddressing, takeRequested } from '../../../network/requested-addresses.ts';
import {
  type AddressBook,
  noPublicAddress,
  type SubnetAddresses,
} from '../../../network/subnet-addresses.ts';
import { takeIpv6Addresses } from '../../../network/subnet-ipv6.ts';
import { everyZone } from '../../../network/zones.ts';
import type { NetworkInterfaceRecord, SubnetRecord } from '../../../state/records.ts';

type Asked = InstanceNetworkInterfaceSpecification;

/** An interface each instance of a launch gets. */
export interface InterfacePlan {
  readonly subnet: SubnetRecord;
  readonly groups: GroupIdentifier[];
  readonly asked: Asked;
  readonly publicAddress: boolean;
  /** One that there is already, which the instance takes as it is. */
  readonly existing?: NetworkInterfaceRecord | undefined;
}

/** The interfaces of a launch: those it specifies, or one in the subnet with the request's groups and address. */
export function planInterfaces(
  call: Call,
  input: InputOf<'RunInstances'>,
  subnet: SubnetRecord,
): InterfacePlan[] {
  const specified = input.NetworkInterfaces ?? [];
  if (specified.length === 0) {
    const { PrivateIpAddress, Ipv6Addresses, Ipv6AddressCount, EnablePrimaryIpv6: PrimaryIpv6 } = input;
    const asked = { DeviceIndex: 0, PrivateIpAddress, Ipv6Addresses, Ipv6AddressCount, PrimaryIpv6 };
    checkAddressing(asked);
    const groups = groupsFor(call, subnet, input.SecurityGroupIds, input.SecurityGroups);
    return [{ subnet, groups, asked, publicAddress: subnet.MapPublicIpOnLaunch === true }];
  }
  return specified.map((asked) => {
    checkOneOf('interfaceType', asked.InterfaceType, ['interface', 'efa', 'efa-only']);
    checkAddressing(asked);
    const existing =
      asked.NetworkInterfaceId === undefined ? undefined : freeInterface(call, asked.NetworkInterfaceId);
    const ownId = existing?.SubnetId ?? asked.SubnetId;
    const own = ownId ? find(call.region.subnets, ownId) : subnet;
    return {
      existing,
      subnet: own,
      groups: groupsFor(call, own, asked.Groups),
      asked,
      publicAddress: asked.AssociatePublicIpAddress ?? own.MapPublicIpOnLaunch === true,
    };
  });
}

/** An interface of the caller's that is attached to nothing. Throws `InvalidNetworkInterface.InUse`. */
function freeInterface(call: Call, id: string): NetworkInterfaceRecord {
  const networkInterface = find(call.region.networkInterfaces, id);
  if (!networkInterface.Attachment) return networkInterface;
  throw new Ec2Error('InvalidNetworkInterface.InUse', `Interface: [${id}] in use.`);
}

/** Makes the interfaces of one instance. `addresses` are the subnets' own, shared over the launch. */
export function createInterfaces(
  call: Call,
  instanceId: string,
  plans: readonly InterfacePlan[],
  addresses: AddressBook,
): NetworkInterfaceRecord[] {
  return plans.map((plan) => createInterface(call, instanceId, plan, addresses(plan.subnet)));
}

function createInterface(
  call: Call,
  InstanceId: string,
  { existing, subnet, groups, asked, publicAddress: wantsPublic }: InterfacePlan,
  addresses: SubnetAddresses,
): NetworkInterfaceRecord {
  const attachment = {
    AttachmentId: newId(call, 'eni-attach'),
    AttachTime: call.now,
    // One that was there before the instance outlives it.
    DeleteOnTermination: asked.DeleteOnTermination ?? existing === undefined,
    DeviceIndex: asked.DeviceIndex ?? 0,
    NetworkCardIndex: asked.NetworkCardIndex ?? 0,
    InstanceId,
    InstanceOwnerId: call.account.id,
    Status: 'attached' as const,
  };
  if (existing) {
    return call.region.networkInterfaces.put({ ...existing, Status: 'in-use', Attachment: attachment });
  }
  if (wantsPublic && addresses.isIpv6Only) throw noPublicAddress();
  const { ConnectionTrackingSpecification } = asked;
  const ipv6Prefixes = takeIpv6Prefixes(
    call,
    subnet,
    (asked.Ipv6Prefixes ?? []).flatMap((each) => each.Ipv6Prefix ?? []),
    asked.Ipv6PrefixCount ?? 0,
  );
  return createNetworkInterface(call, {
    subnet,
    groups,
    privateAddresses: takeRequested(addresses, asked),
    ipv4Prefixes: [
      ...(asked.Ipv4Prefixes ?? []).map(({ Ipv4Prefix }) => addresses.takePrefix(Ipv4Prefix)),
      ...Array.from({ length: asked.Ipv4PrefixCount ?? 0 }, () => addresses.takePrefix()),
    ],
    ipv6Prefixes,
    ipv6Addresses: ipv6Of(call, subnet, asked, ipv6Prefixes.length > 0),
    primaryIpv6: asked.PrimaryIpv6,
    connectionTracking:
      ConnectionTrackingSpecification && connectionTracking(ConnectionTrackingSpecification),
    interfaceType: asked.InterfaceType as NetworkInterfaceType | undefined,
    description: asked.Description,
    association: wantsPublic ? associationFor(call, subnet) : undefined,
    attachment,
  });
}

/** Those asked for, or one where the subnet gives them by itself. */
function ipv6Of(call: Call, subnet: SubnetRecord, asked: Asked, hasPrefixes: boolean): string[] {
  const named = asked.Ipv6Addresses?.flatMap(({ Ipv6Address }) => Ipv6Address ?? []) ?? [];
  const automatic = subnet.AssignIpv6AddressOnCreation && named.length === 0 && !hasPrefixes ? 1 : 0;
  return takeIpv6Addresses(call, subnet, named, asked.Ipv6AddressCount ?? automatic);
}

export const zoneId = (call: Call, zoneName: string): string | undefined =>
  everyZone(call.region).find(({ name }) => name === zoneName)?.id;
