import type { GroupIdentifier, InstanceNetworkInterfaceSpecification } from '@aws-sdk/client-ec2';
import { regionNamed } from '../../../catalogue/regions.ts';
import type { InputOf } from '../../../core/action.ts';
import { type Call, newId } from '../../../core/call.ts';
import { find } from '../../../core/find.ts';
import { associationFor } from '../../../network/addresses.ts';
import { groupsFor } from '../../../network/interface-groups.ts';
import { createNetworkInterface } from '../../../network/network-interfaces.ts';
import type { SubnetAddresses } from '../../../network/subnet-addresses.ts';
import type { NetworkInterfaceRecord, SubnetRecord } from '../../../state/records.ts';

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

function createInterface(
  call: Call,
  InstanceId: string,
  { subnet, groups, asked, publicAddress: wantsPublic }: InterfacePlan,
  addresses: SubnetAddresses,
): NetworkInterfaceRecord {
  const primary = addresses.take(asked.PrivateIpAddress);
  const secondary = Array.from({ length: asked.SecondaryPrivateIpAddressCount ?? 0 }, () => addresses.take());
  return createNetworkInterface(call, {
    subnet,
    groups,
    privateAddresses: [primary, ...secondary],
    description: asked.Description,
    association: wantsPublic ? associationFor(call, subnet) : undefined,
    attachment: {
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

export const zoneId = (call: Call, zoneName: string): string | undefined =>
  regionNamed(call.region.name)?.zones.find(({ name }) => name === zoneName)?.id;
