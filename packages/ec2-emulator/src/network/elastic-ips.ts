import type { Address, NetworkInterfaceAssociation } from '@aws-sdk/client-ec2';
import { type Call, newId } from '../core/call.ts';
import { Ec2Error } from '../core/errors.ts';
import { tagsIfAny } from '../core/tags.ts';
import type { AddressRecord } from '../state/network-records.ts';
import type { NetworkInterfaceRecord } from '../state/records.ts';
import type { RegionState } from '../state/world.ts';
import { publicNameIn } from './addresses.ts';
import { internetGatewayOf } from './gateways.ts';
import { withAssociation } from './network-interfaces.ts';

/** Where an Elastic IP address is: on which interface, for which of its private addresses. */
export interface Holder {
  readonly networkInterface: NetworkInterfaceRecord;
  readonly privateAddress: string;
  readonly association: NetworkInterfaceAssociation;
}

/** The interface an address is associated with, if any. */
export function holderOf(region: RegionState, { AllocationId }: AddressRecord): Holder | undefined {
  for (const networkInterface of region.networkInterfaces.where('allocation', AllocationId)) {
    const address = networkInterface.PrivateIpAddresses?.find(
      ({ Association }) => Association?.AllocationId === AllocationId,
    );
    if (address?.Association && address.PrivateIpAddress) {
      const { PrivateIpAddress: privateAddress, Association: association } = address;
      return { networkInterface, privateAddress, association };
    }
  }
  return undefined;
}

/**
 * Gives an interface an Elastic IP address for one of its private addresses, in place of any public one it has.
 * Throws `Gateway.NotAttached` when its VPC has no internet gateway.
 */
export function associateElasticIp(
  call: Call,
  { AllocationId, PublicIp }: AddressRecord,
  networkInterface: NetworkInterfaceRecord,
  privateAddress: string,
): string {
  const { region } = call;
  const { VpcId } = networkInterface;
  if (!internetGatewayOf(region, VpcId)) {
    throw new Ec2Error('Gateway.NotAttached', `Network ${VpcId} is not attached to any internet gateway`);
  }
  const AssociationId = newId(call, 'eipassoc');
  const association = {
    AllocationId,
    AssociationId,
    IpOwnerId: region.accountId,
    PublicIp,
    PublicDnsName: publicNameIn(call, networkInterface, PublicIp),
  };
  region.networkInterfaces.put(withAssociation(networkInterface, privateAddress, association));
  return AssociationId;
}

/** Takes the address off its interface. */
export function takeOff(
  region: RegionState,
  { networkInterface, privateAddress }: Holder,
): NetworkInterfaceRecord {
  return region.networkInterfaces.put(withAssociation(networkInterface, privateAddress, undefined));
}

/** An address as EC2 describes it. */
export function shownAddress(region: RegionState, record: AddressRecord): Address {
  const { domainName: _, ...address } = record;
  const holder = holderOf(region, record);
  return {
    ...address,
    Domain: 'vpc',
    ...(holder && {
      AssociationId: holder.association.AssociationId,
      NetworkInterfaceId: holder.networkInterface.NetworkInterfaceId,
      NetworkInterfaceOwnerId: holder.networkInterface.OwnerId,
      PrivateIpAddress: holder.privateAddress,
      ...(holder.networkInterface.Attachment?.InstanceId && {
        InstanceId: holder.networkInterface.Attachment.InstanceId,
      }),
    }),
    ...tagsIfAny(region, record.AllocationId),
  };
}
