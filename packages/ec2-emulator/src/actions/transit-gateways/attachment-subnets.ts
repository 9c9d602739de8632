import type { NetworkInterfaceType } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { createServiceInterface, deleteNetworkInterface } from '../../network/network-interfaces.ts';
import { SubnetAddresses } from '../../network/subnet-addresses.ts';
import type { SubnetRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

const TRANSIT_GATEWAY: NetworkInterfaceType = 'transit_gateway';

/** The subnets a VPC is to be attached through, beside those it is: of the VPC, and one a zone. */
export function requestedSubnets(
  region: RegionState,
  vpcId: string,
  ids: readonly string[],
  before: readonly string[] = [],
): SubnetRecord[] {
  const asked = ids.map((id) => {
    const subnet = region.subnets.get(id);
    if (subnet?.VpcId === vpcId) return subnet;
    throw new Ec2Error('InvalidSubnetID.NotFound', `Subnet ${id} was deleted or does not exist.`);
  });
  const all = [...before.flatMap((id) => region.subnets.get(id) ?? []), ...asked];
  if (new Set(all.map(({ AvailabilityZone }) => AvailabilityZone)).size < all.length) {
    throw new Ec2Error('DuplicateSubnetsInSameZone', 'Duplicate Subnets for same AZ');
  }
  return asked;
}

const descriptionFor = (attachmentId: string): string =>
  `Network Interface for Transit Gateway Attachment ${attachmentId}`;

/** Puts the gateway's interface into each subnet. */
export function addInterfaces(call: Call, attachmentId: string, subnets: readonly SubnetRecord[]): void {
  for (const subnet of subnets) {
    createServiceInterface(call, {
      subnet,
      groups: [],
      privateAddresses: [new SubnetAddresses(call, subnet).take()],
      description: descriptionFor(attachmentId),
      interfaceType: TRANSIT_GATEWAY,
      sourceDestCheck: false,
    });
  }
}

/** Takes the gateway's interfaces out of subnets. */
export function removeInterfaces(
  region: RegionState,
  attachmentId: string,
  subnetIds: readonly string[],
): void {
  for (const subnetId of subnetIds) {
    const [found] = region.networkInterfaces
      .where('subnet', subnetId)
      .filter(({ Description }) => Description === descriptionFor(attachmentId));
    if (found) deleteNetworkInterface(region, found.NetworkInterfaceId);
  }
}
