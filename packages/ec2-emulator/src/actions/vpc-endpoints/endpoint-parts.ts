import type { GroupIdentifier } from '@aws-sdk/client-ec2';
import { type Call, newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find, findAll } from '../../core/find.ts';
import { groupsFor } from '../../network/interface-groups.ts';
import { createNetworkInterface } from '../../network/network-interfaces.ts';
import { SubnetAddresses } from '../../network/subnet-addresses.ts';
import type { SubnetRecord, VpcRecord } from '../../state/records.ts';

/** The tables of a VPC that a gateway endpoint brings its route into. Throws `InvalidRouteTableId.NotFound`. */
export function tablesOf({ region }: Call, vpc: VpcRecord, ids: readonly string[]): string[] {
  for (const { RouteTableId, VpcId } of findAll(region.routeTables, ids)) {
    if (VpcId === vpc.VpcId) continue;
    throw new Ec2Error(
      'InvalidParameter',
      `Route table ${RouteTableId} does not belong to the VPC ${vpc.VpcId}.`,
    );
  }
  return [...new Set(ids)];
}

/** The subnets of a VPC, each in a zone of its own, that an interface endpoint is reached in. */
export function subnetsOf({ region }: Call, vpc: VpcRecord, ids: readonly string[]): SubnetRecord[] {
  const subnets = findAll(region.subnets, [...new Set(ids)]);
  for (const { SubnetId, VpcId } of subnets) {
    if (VpcId === vpc.VpcId) continue;
    throw new Ec2Error(
      'InvalidParameter',
      `The subnet ID '${SubnetId}' does not belong to the VPC ${vpc.VpcId}.`,
    );
  }
  return subnets;
}

/** Throws `DuplicateSubnetsInSameZone` when two subnets are in one zone. */
export function checkZones(subnets: readonly SubnetRecord[]): void {
  const zones = new Set(subnets.map(({ AvailabilityZone }) => AvailabilityZone));
  if (zones.size === subnets.length) return;
  throw new Ec2Error(
    'DuplicateSubnetsInSameZone',
    `Found another VPC endpoint subnet in the availability zone.`,
  );
}

/** The groups of an endpoint's interfaces; the VPC's default group when none is asked for. */
export function endpointGroups(call: Call, vpc: VpcRecord, ids: readonly string[]): GroupIdentifier[] {
  return groupsFor(call, { VpcId: vpc.VpcId, SubnetId: '' }, ids);
}

/** Makes the interface by which an endpoint is reached in a subnet, and gives its id. */
export function endpointInterface(
  call: Call,
  endpointId: string,
  subnet: SubnetRecord,
  groups: readonly GroupIdentifier[],
): string {
  const { NetworkInterfaceId } = createNetworkInterface(call, {
    subnet,
    groups,
    privateAddresses: [new SubnetAddresses(call, subnet).take()],
    description: `VPC Endpoint Interface ${endpointId}`,
    interfaceType: 'vpc_endpoint',
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
  return NetworkInterfaceId;
}

/** Throws `InvalidParameter` unless the VPC can give the service's own name to its endpoint. */
export function checkPrivateDns(call: Call, vpcId: string): void {
  const vpc = find(call.region.vpcs, vpcId);
  if (vpc.EnableDnsSupport && vpc.EnableDnsHostnames) return;
  throw new Ec2Error(
    'InvalidParameter',
    `Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for ${vpcId}`,
  );
}

const OPEN_POLICY = JSON.stringify({
  Version: '2008-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
});

/** An endpoint's policy: full access unless another is asked for. Throws `InvalidPolicyDocument` for what is no JSON. */
export function policyOf(document: string | undefined): string {
  if (document === undefined || document === '') return OPEN_POLICY;
  try {
    JSON.parse(document);
    return document;
  } catch {
    throw new Ec2Error('InvalidPolicyDocument', 'The policy document is not a valid JSON document.');
  }
}

/** The error for a parameter that endpoints of this type do not have. */
export const notForType = (parameter: string, type: string) =>
  errors.invalidParameterCombination(`${parameter} cannot be specified for an endpoint of the type ${type}.`);
