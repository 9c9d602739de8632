import type {
  ConnectionTrackingConfiguration,
  GroupIdentifier,
  NetworkInterfaceAssociation,
  NetworkInterfaceAttachment,
  NetworkInterfaceType,
} from '@aws-sdk/client-ec2';
import { type Call, newId } from '../core/call.ts';
import { Ec2Error } from '../core/errors.ts';
import type { NetworkInterfaceRecord, SubnetRecord } from '../state/records.ts';
import type { RegionState } from '../state/world.ts';
import { privateDnsName } from './addresses.ts';

export interface NewInterface {
  readonly subnet: SubnetRecord;
  readonly groups: GroupIdentifier[];
  /** Taken from the subnet already; the first is the primary one. */
  readonly privateAddresses: readonly string[];
  readonly ipv6Addresses?: readonly string[];
  /** Whether the first of its IPv6 addresses is to stay its first. */
  readonly primaryIpv6?: boolean | undefined;
  readonly ipv4Prefixes?: readonly string[];
  readonly ipv6Prefixes?: readonly string[];
  readonly connectionTracking?: ConnectionTrackingConfiguration | undefined;
  readonly description?: string | undefined;
  readonly interfaceType?: NetworkInterfaceType | undefined;
  /** Whether only traffic from or to its own addresses passes. */
  readonly sourceDestCheck?: boolean;
  /** The service that made it for the account, which then may not change it. */
  readonly requesterId?: string;
  /** The account that asked for it by itself rather than with an instance. */
  readonly creatorId?: string;
  /** Of the primary address. */
  readonly association?: NetworkInterfaceAssociation | undefined;
  readonly attachment?: NetworkInterfaceAttachment | undefined;
}

/** Makes a network interface: that of a launch, of a request, of a NAT gateway or of an endpoint. */
export function createNetworkInterface(call: Call, asked: NewInterface): NetworkInterfaceRecord {
  const { subnet, privateAddresses, association, attachment } = asked;
  const names = privateAddresses.map((address) => privateDnsName(address, call.region.name));
  const NetworkInterfaceId = newId(call, 'eni');
  return call.region.networkInterfaces.put({
    NetworkInterfaceId,
    SubnetId: subnet.SubnetId,
    VpcId: subnet.VpcId,
    AvailabilityZone: subnet.AvailabilityZone,
    AvailabilityZoneId: subnet.AvailabilityZoneId,
    OwnerId: call.account.id,
    Description: asked.description ?? '',
    InterfaceType: asked.interfaceType ?? 'interface',
    MacAddress: macAddress(call),
    Groups: asked.groups,
    PrivateIpAddress: privateAddresses[0],
    PrivateDnsName: names[0],
    PrivateIpAddresses: privateAddresses.map((PrivateIpAddress, index) => ({
      Primary: index === 0,
      PrivateIpAddress,
      PrivateDnsName: names[index],
      Association: index === 0 ? association : undefined,
    })),
    Association: association,
    Ipv6Native: privateAddresses.length === 0 ? true : undefined,
    Ipv6Addresses: (asked.ipv6Addresses ?? []).map((Ipv6Address, index) => ({
      Ipv6Address,
      IsPrimaryIpv6: index === 0 && asked.primaryIpv6 === true,
    })),
    Ipv4Prefixes: ifAny(asked.ipv4Prefixes)?.map((Ipv4Prefix) => ({ Ipv4Prefix })),
    Ipv6Prefixes: ifAny(asked.ipv6Prefixes)?.map((Ipv6Prefix) => ({ Ipv6Prefix })),
    ConnectionTrackingConfiguration: asked.connectionTracking,
    RequesterId: asked.requesterId ?? asked.creatorId,
    RequesterManaged: asked.requesterId !== undefined,
    SourceDestCheck: asked.sourceDestCheck ?? true,
    Status: attachment ? 'in-use' : 'available',
    Attachment: attachment,
  });
}

/** The interface of a service of Amazon's in the account: attached to what is Amazon's, and not the account's to change. */
export function createServiceInterface(
  call: Call,
  asked: Omit<NewInterface, 'requesterId' | 'attachment'>,
): NetworkInterfaceRecord {
  return createNetworkInterface(call, {
    ...asked,
    requesterId: 'amazon-aws',
    attachment: {
      AttachmentId: newId(call, 'ela-attach'),
      AttachTime: call.now,
      DeleteOnTermination: false,
      DeviceIndex: 1,
      InstanceOwnerId: 'amazon-aws',
      Status: 'attached',
    },
  });
}

const ifAny = <T>(list: readonly T[] | undefined) => (list?.length ? list : undefined);

/** An interface on which one of its private addresses has another public one, or none. */
export function withAssociation(
  networkInterface: NetworkInterfaceRecord,
  privateAddress: string | undefined,
  association: NetworkInterfaceAssociation | undefined,
): NetworkInterfaceRecord {
  const { Association: ofPrimary, PrivateIpAddresses = [], ...rest } = networkInterface;
  const primary = privateAddress === networkInterface.PrivateIpAddress ? association : ofPrimary;
  return {
    ...rest,
    ...(primary && { Association: primary }),
    PrivateIpAddresses: PrivateIpAddresses.map((address) => {
      if (address.PrivateIpAddress !== privateAddress) return address;
      const { Association: _before, ...bare } = address;
      return association ? { ...bare, Association: association } : bare;
    }),
  };
}

function macAddress(call: Call): string {
  // The second-lowest bit of the first octet says that the address is locally administered.
  return `0a${call.random.hex(10).replace(/../g, ':$&')}`;
}

/** Deletes an interface, with its tags and the permissions others have on it. */
export function deleteNetworkInterface(region: RegionState, id: string): void {
  region.networkInterfaces.delete(id);
  region.tags.delete(id);
  for (const permission of region.networkInterfacePermissions.where('interface', id)) {
    region.networkInterfacePermissions.delete(permission.NetworkInterfacePermissionId);
  }
}

/** An interface without some of its secondary addresses, and the public ones they had. */
export function withoutAddresses(
  networkInterface: NetworkInterfaceRecord,
  addresses: readonly string[],
): NetworkInterfaceRecord {
  const PrivateIpAddresses = (networkInterface.PrivateIpAddresses ?? []).filter(
    ({ PrivateIpAddress = '' }) => !addresses.includes(PrivateIpAddress),
  );
  return { ...networkInterface, PrivateIpAddresses };
}

/** The error for what a service of Amazon's manages for the account, such as the interface of a NAT gateway. */
export const managedByService = (): Ec2Error =>
  new Ec2Error('AuthFailure', 'You do not have permission to access the specified resource.');
