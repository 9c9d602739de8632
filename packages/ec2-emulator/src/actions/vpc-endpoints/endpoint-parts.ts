import type { GroupIdentifier } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { checkId, findAll, notFound } from '../../core/find.ts';
import { groupsFor } from '../../network/interface-groups.ts';
import { createServiceInterface } from '../../network/network-interfaces.ts';
import { amazonPrefixLists } from '../../network/prefix-lists.ts';
import { routesOf } from '../../network/routes.ts';
import { SubnetAddresses } from '../../network/subnet-addresses.ts';
import type { Collection } from '../../state/collection.ts';
import type { SubnetRecord, VpcRecord } from '../../state/records.ts';

/**
 * The tables of a VPC that a gateway endpoint brings its route into.
 * Throws `InvalidRouteTableId.NotFound`, and `RouteAlreadyExists` for a table that has one to the service.
 */
export function tablesOf(call: Call, vpc: VpcRecord, serviceName: string, ids: readonly string[]): string[] {
  const list = amazonPrefixLists(call.region.name).find((each) => each.PrefixListName === serviceName);
  for (const table of ofEndpoint(call.region.routeTables, ids, 'InvalidRouteTableId.NotFound')) {
    const { RouteTableId, VpcId } = table;
    if (VpcId !== vpc.VpcId) {
      throw new Ec2Error(
        'InvalidParameter',
        `Route table ${RouteTableId} does not belong to the VPC ${vpc.VpcId}.`,
      );
    }
    const isThere = routesOf(call, table).some(
      (route) => route.DestinationPrefixListId === list?.PrefixListId,
    );
    if (list && isThere) {
      throw new Ec2Error(
        'RouteAlreadyExists',
        `route table ${RouteTableId} already has a route with destination-prefix-list-id ${list.PrefixListId}`,
      );
    }
  }
  return [...new Set(ids)];
}

/** The resources of these ids, of which endpoints spell the code otherwise when one is not there. */
export function ofEndpoint<T extends object>(
  collection: Collection<T>,
  ids: readonly string[],
  code: string,
): T[] {
  for (const id of ids) checkId(collection.idFormat, id);
  const missing = ids.filter((id) => !collection.has(id));
  if (missing.length === 0) return findAll(collection, ids);
  throw new Ec2Error(code, notFound(collection.idFormat, missing).message);
}

/** The subnets of a VPC, each in a zone of its own, that an interface endpoint is reached in. */
export function subnetsOf({ region }: Call, vpc: VpcRecord, ids: readonly string[]): SubnetRecord[] {
  const subnets = ofEndpoint(region.subnets, [...new Set(ids)], 'InvalidSubnetId.NotFound');
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
  const zones = new Set<string>();
  for (const { AvailabilityZone, SubnetId } of subnets) {
    if (zones.has(AvailabilityZone)) {
      throw new Ec2Error(
        'DuplicateSubnetsInSameZone',
        `Found another VPC endpoint subnet in the availability zone of ${SubnetId}. VPC endpoint subnets should be in different availability zones supported by the VPC endpoint service.`,
      );
    }
    zones.add(AvailabilityZone);
  }
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
  groups: GroupIdentifier[],
  address?: string | undefined,
): string {
  const { NetworkInterfaceId } = createServiceInterface(call, {
    subnet,
    groups,
    privateAddresses: [new SubnetAddresses(call, subnet).take(address)],
    description: `VPC Endpoint Interface ${endpointId}`,
    interfaceType: 'vpc_endpoint',
  });
  return NetworkInterfaceId;
}

/** What gateway endpoints and the others have for a policy when nobody gives them one. */
const OPEN = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const OPEN_GATEWAY = JSON.stringify({ Version: '2008-10-17', Statement: [OPEN] });
const OPEN_INTERFACE = JSON.stringify({ Statement: [OPEN] });

/** An endpoint's policy: full access unless another is asked for. Throws `InvalidPolicyDocument` for what is no JSON. */
export function policyOf(document: string | undefined, type: string): string {
  if (!document) return type === 'Gateway' ? OPEN_GATEWAY : OPEN_INTERFACE;
  try {
    JSON.parse(document);
    return document;
  } catch {
    throw new Ec2Error('InvalidPolicyDocument', 'The policy document is not a valid JSON document.');
  }
}

/** The types of endpoints that have each kind of thing, in EC2's words. */
const SUPPORT = {
  'Route table IDs are': 'Gateway type VPC Endpoint',
  'Subnet IDs are': 'Interface and GatewayLoadBalancer type VPC Endpoints',
  'Security group IDs are': 'Interface type VPC Endpoint',
  'Private DNS is': 'Interface type VPC Endpoint',
};

/** The error for what endpoints of the type asked for do not have. */
export const notForType = (what: keyof typeof SUPPORT) =>
  new Ec2Error('InvalidParameter', `${what} only supported for ${SUPPORT[what]}.`);
