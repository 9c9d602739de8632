import type { GroupIdentifier, InstanceNetworkInterfaceSpecification } from '@aws-sdk/client-ec2';
import { regionNamed } from '../../../catalogue/regions.ts';
import type { InputOf } from '../../../core/action.ts';
import { type Call, newId } from '../../../core/call.ts';
import { find } from '../../../core/find.ts';
import type { NetworkInterfaceRecord, SubnetRecord } from '../../../state/records.ts';
import { privateDnsName, publicAddress, SubnetAddresses } from './addresses.ts';
import { groupsFor } from './security-groups.ts';

/** An interface each instance of a launch gets. */
export interface InterfacePlan {
  readonly subnet: SubnetRecord;
  readonly groups: GroupIdentifier[];
  readonly asked: InstanceNetworkInterfaceSpecification;
  readonly publicAddress: boolean;
}

/** The interfaces of a launch: those it specifies, or one in the subnet with the request's groups and address. */
export function planInterfaces(
  call: Call,
  input: InputOf<'RunInstances'>,
  subnet: SubnetRecord,
): InterfacePlan[] {
  const specified = input.NetworkInterfaces ?? [];
  if (specified.length === 0) {
    const asked = { DeviceIndex: 0, PrivateIpAddress: input.PrivateIpAddress };
    const groups = groupsFor(call, subnet, input.SecurityGroupIds, input.SecurityGroups);
    return [{ subnet, groups, asked, publicAddress: subnet.MapPublicIpOnLaunch === true }];
  }
  return specified.map((asked) => {
    const own = asked.SubnetId ? find(call.region.subnets, asked.SubnetId) : subnet;
    return {
      subnet: own,
      groups: groupsFor(call, own, asked.Groups),
      asked,
      publicAddress: asked.AssociatePublicIpAddress ?? own.MapPublicIpOnLaunch === true,
    };
  });
}

/** Makes the interfaces of one instance. `addresses` are the subnets' own, shared over the launch. */
export function createInterfaces(
  call: Call,
  instanceId: string,
  plans: readonly InterfacePlan[],
  addresses: (subnet: SubnetRecord) => SubnetAddresses,
): NetworkInterfaceRecord[] {
  return plans.map((plan) => createInterface(call, instanceId, plan, addresses(plan.subnet)));
}

/** Keeps one `SubnetAddresses` a subnet. */
export function addressBook(call: Call): (subnet: SubnetRecord) => SubnetAddresses {
  const bySubnet = new Map<string, SubnetAddresses>();
  return (subnet) => {
    const known = bySubnet.get(subnet.SubnetId) ?? new SubnetAddresses(call, subnet);
    bySubnet.set(subnet.SubnetId, known);
    return known;
  };
}

function createInterface(
  call: Call,
  InstanceId: string,
  { subnet, groups, asked, publicAddress: wantsPublic }: InterfacePlan,
  addresses: SubnetAddresses,
): NetworkInterfaceRecord {
  const primary = addresses.take(asked.PrivateIpAddress);
  const secondary = Array.from({ length: asked.SecondaryPrivateIpAddressCount ?? 0 }, () => addresses.take());
  const association = wantsPublic ? { Association: associationFor(call, subnet) } : {};
  const described = (PrivateIpAddress: string, isPrimary: boolean) => ({
    Primary: isPrimary,
    PrivateIpAddress,
    PrivateDnsName: privateDnsName(PrivateIpAddress, call.region.name),
    ...(isPrimary && association),
  });
  return call.region.networkInterfaces.put({
    NetworkInterfaceId: newId(call, 'eni'),
    SubnetId: subnet.SubnetId,
    VpcId: subnet.VpcId,
    AvailabilityZone: subnet.AvailabilityZone,
    AvailabilityZoneId: zoneId(call, subnet.AvailabilityZone),
    OwnerId: call.account.id,
    Description: asked.Description ?? '',
    InterfaceType: 'interface',
    MacAddress: macAddress(call),
    Groups: groups,
    PrivateIpAddress: primary,
    PrivateDnsName: privateDnsName(primary, call.region.name),
    PrivateIpAddresses: [described(primary, true), ...secondary.map((address) => described(address, false))],
    ...association,
    Ipv6Addresses: [],
    RequesterManaged: false,
    SourceDestCheck: true,
    Status: 'in-use',
    Attachment: {
      AttachmentId: newId(call, 'eni-attach'),
      AttachTime: call.now,
      DeleteOnTermination: asked.DeleteOnTermination ?? true,
      DeviceIndex: asked.DeviceIndex ?? 0,
      NetworkCardIndex: asked.NetworkCardIndex ?? 0,
      InstanceId,
      InstanceOwnerId: call.account.id,
      Status: 'attached',
    },
  });
}

/** A public address of Amazon's for an interface; it has a name where the VPC gives names. */
export function associationFor(call: Call, { VpcId }: { readonly VpcId: string }) {
  const { PublicIp, PublicDnsName } = publicAddress(call);
  const named = call.region.vpcs.get(VpcId)?.EnableDnsHostnames === true;
  return { IpOwnerId: 'amazon', PublicIp, PublicDnsName: named ? PublicDnsName : '' };
}

function macAddress(call: Call): string {
  // The second-lowest bit of the first octet says that the address is locally administered.
  const octets = call.random.hex(10).match(/../g) ?? [];
  return ['0a', ...octets].join(':');
}

export const zoneId = (call: Call, zoneName: string): string | undefined =>
  regionNamed(call.region.name)?.zones.find(({ name }) => name === zoneName)?.id;
