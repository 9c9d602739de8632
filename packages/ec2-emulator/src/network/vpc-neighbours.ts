import type { Call } from '../core/call.ts';
import { Ec2Error, errors } from '../core/errors.ts';
import type { VpcRecord } from '../state/records.ts';
import { type Cidr, contains, formatCidr, overlaps, parseCidr } from './cidr.ts';
import { peeringStatus, seenPeerings } from './vpc-peering.ts';

/**
 * Throws when a route leads elsewhere with what a block for the VPC would hold, or the same.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html#add-cidr-block-restrictions
 */
export function checkRoutes({ region }: Call, { VpcId }: VpcRecord, cidr: Cidr): void {
  for (const { Routes, RouteTableId } of region.routeTables.where('vpc', VpcId)) {
    for (const { DestinationCidrBlock = '' } of Routes) {
      const destination = parseCidr(DestinationCidrBlock);
      if (!destination || !contains(cidr, destination)) continue;
      throw new Ec2Error(
        'InvalidVpc.Conflict',
        `The CIDR '${formatCidr(cidr)}' conflicts with the route to ${DestinationCidrBlock} in route table ${RouteTableId}`,
      );
    }
  }
}

/**
 * Throws when a VPC can't have another block for its peering connections: none that overlaps with a peer's, and none
 * at all while it asks for a connection.
 */
export function checkPeerings(call: Call, { VpcId }: VpcRecord, cidr: Cidr): void {
  for (const { peering } of seenPeerings(call)) {
    const { requester, accepter, VpcPeeringConnectionId } = peering;
    const status = peeringStatus(call, peering);
    if (status === 'pending-acceptance' && requester.VpcId === VpcId) {
      throw errors.operationNotPermitted(
        `The vpc ${VpcId} cannot have another CIDR block while ${VpcPeeringConnectionId} is pending acceptance.`,
      );
    }
    if (status !== 'active' || ![requester.VpcId, accepter.VpcId].includes(VpcId)) continue;
    const { OwnerId, Region, VpcId: peerId } = requester.VpcId === VpcId ? accepter : requester;
    const blocks = call.world.region(OwnerId, Region).vpcs.get(peerId)?.CidrBlockAssociationSet ?? [];
    const clash = blocks.some(({ CidrBlock = '' }) => {
      const block = parseCidr(CidrBlock);
      return block !== undefined && overlaps(block, cidr);
    });
    if (!clash) continue;
    throw new Ec2Error(
      'InvalidVpc.Conflict',
      `The CIDR '${formatCidr(cidr)}' conflicts with a CIDR of the peer VPC ${peerId}`,
    );
  }
}
