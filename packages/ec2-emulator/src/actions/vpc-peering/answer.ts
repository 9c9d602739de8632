import type { VpcPeeringConnectionStateReasonCode } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { peeringStatus, type SeenPeering, seenPeering } from '../../network/vpc-peering.ts';
import type { VpcPeeringConnectionRecord } from '../../state/network-records.ts';

/**
 * A connection that the caller is asked to accept or reject.
 * Throws `OperationNotPermitted` unless it is the caller's to answer, in the region of the VPC asked.
 */
export function connectionToAnswer(
  call: Call,
  id: string | undefined,
  verb: 'accept' | 'reject',
): SeenPeering {
  const seen = seenPeering(call, id);
  const { accepter } = seen.peering;
  const { accountId, name } = call.region;
  if (accepter.OwnerId !== accountId) {
    throw errors.operationNotPermitted(`User (${accountId}) cannot ${verb} peering ${id}`);
  }
  if (accepter.Region !== name) {
    const how = verb === 'accept' ? 'accepted' : 'accepted or rejected';
    throw errors.operationNotPermitted(
      `Incorrect region (${name}) specified for this request. VPC peering connection ${id} must be ${how} in region ${accepter.Region}`,
    );
  }
  return seen;
}

/** Throws `InvalidStateTransition` unless a connection is in one of the states from which it can get to another. */
export function checkTransition(
  call: Call,
  { peering }: SeenPeering,
  from: readonly VpcPeeringConnectionStateReasonCode[],
  to: VpcPeeringConnectionStateReasonCode,
): void {
  const status = peeringStatus(call, peering);
  if (from.includes(status)) return;
  throw new Ec2Error(
    'InvalidStateTransition',
    `Invalid state transition for ${peering.VpcPeeringConnectionId}, attempted to transition from ${status} to ${to}`,
  );
}

/** Puts a connection into a state that it stays in until someone changes it. */
export function turnTo(
  { peering, home }: SeenPeering,
  changes: Pick<VpcPeeringConnectionRecord, 'phase' | 'message' | 'endedAt'>,
): SeenPeering {
  return { home, peering: home.vpcPeeringConnections.put({ ...peering, ...changes }) };
}
