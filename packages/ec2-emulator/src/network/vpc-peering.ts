import type { VpcPeeringConnection, VpcPeeringConnectionStateReasonCode } from '@aws-sdk/client-ec2';
import type { Call } from '../core/call.ts';
import { checkId, notFound } from '../core/find.ts';
import { tagsOf } from '../core/tags.ts';
import { networkIdFormats } from '../state/network-id-formats.ts';
import type { PeeringSide, VpcPeeringConnectionRecord } from '../state/network-records.ts';
import { stateAt } from '../state/phase.ts';
import type { RegionState } from '../state/world.ts';

type Status = VpcPeeringConnectionStateReasonCode;

/** A peering connection, and the account's region it lies in. */
export interface SeenPeering {
  readonly peering: VpcPeeringConnectionRecord;
  readonly home: RegionState;
}

// How long EC2 shows a connection that has come to its end is not documented beyond "some time"; two hours for one
// that was deleted is what people see.
const SHOWN_AFTER_END_MS = 2 * 60 * 60 * 1000;

/** The peering connections the caller has a side of in this region, in order of creation. */
export function seenPeerings(call: Call): SeenPeering[] {
  const { accountId, name } = call.region;
  const ownSide = ({ OwnerId, Region }: PeeringSide) => OwnerId === accountId && Region === name;
  return call.world
    .regions()
    .flatMap((home) => [...home.vpcPeeringConnections].map((peering) => ({ peering, home })))
    .filter(({ peering }) => ownSide(peering.requester) || ownSide(peering.accepter))
    .filter(({ peering }) => isShown(peering, call.now))
    .sort((a, b) => positionOf(a) - positionOf(b));
}

/** Its place in the order of listings. */
export const positionOf = ({ peering, home }: SeenPeering): number =>
  home.vpcPeeringConnections.positionOf(peering);

/** The connection of an id. Throws `InvalidVpcPeeringConnectionID.NotFound` when the caller has no side of it. */
export function seenPeering(call: Call, id = ''): SeenPeering {
  checkId(networkIdFormats.vpcPeeringConnection, id);
  const seen = seenPeerings(call).find(({ peering }) => peering.VpcPeeringConnectionId === id);
  if (!seen) throw notFound(networkIdFormats.vpcPeeringConnection, [id]);
  return seen;
}

/** The connection between one of the caller's VPCs and another of the same region, while it is active. */
export function activePeering(
  call: Call,
  vpcId: string,
  other: Pick<PeeringSide, 'OwnerId' | 'VpcId'>,
): VpcPeeringConnectionRecord | undefined {
  const { accountId, name } = call.region;
  const isOwn = (side: PeeringSide) =>
    side.OwnerId === accountId && side.VpcId === vpcId && side.Region === name;
  const isOther = (side: PeeringSide) =>
    side.OwnerId === other.OwnerId && side.VpcId === other.VpcId && side.Region === name;
  const found = seenPeerings(call).find(
    ({ peering }) =>
      peeringStatus(call, peering) === 'active' &&
      ((isOwn(peering.requester) && isOther(peering.accepter)) ||
        (isOwn(peering.accepter) && isOther(peering.requester))),
  );
  return found?.peering;
}

/** What has become of the connection of an id; one that is not shown any more was deleted. */
export function connectionStatus(call: Call, id: string): Status {
  const seen = seenPeerings(call).find(({ peering }) => peering.VpcPeeringConnectionId === id);
  return seen ? peeringStatus(call, seen.peering) : 'deleted';
}

/** What has become of a connection by now: one without both of its VPCs is no more. */
export function peeringStatus(call: Call, peering: VpcPeeringConnectionRecord): Status {
  const status = stateAt(peering.phase, call.now);
  const sides = [peering.requester, peering.accepter];
  const lost = sides.some(
    ({ OwnerId, Region, VpcId }) => !call.world.region(OwnerId, Region).vpcs.has(VpcId),
  );
  return lost && (status === 'active' || status === 'pending-acceptance') ? 'deleted' : status;
}

/** A connection as the caller sees it: with the caller's own tags, and the other side's blocks once it has accepted. */
export function describedPeering(call: Call, { peering }: SeenPeering): VpcPeeringConnection {
  const { requester, accepter, expiresAt, phase: _, message, endedAt: __, ...rest } = peering;
  const Code = peeringStatus(call, peering);
  return {
    ...rest,
    AccepterVpcInfo: Code === 'pending-acceptance' ? withoutBlocks(accepter) : withBlocks(call, accepter),
    RequesterVpcInfo: withBlocks(call, requester),
    ...(Code === 'pending-acceptance' && { ExpirationTime: expiresAt }),
    Status: { Code, Message: Code === peering.phase.state ? message : (MESSAGES[Code] ?? '') },
    Tags: tagsOf(call.region, peering.VpcPeeringConnectionId),
  };
}

/** What EC2 says of states that come by themselves. */
const MESSAGES: Partial<Record<Status, string>> = { expired: 'Expired', deleted: 'Deleted' };

function isShown(peering: VpcPeeringConnectionRecord, now: Date): boolean {
  return peering.endedAt === undefined || now.getTime() - peering.endedAt.getTime() < SHOWN_AFTER_END_MS;
}

/** Before it accepts, the other side shows no more than who it is. */
function withoutBlocks({ OwnerId, VpcId, Region }: PeeringSide): PeeringSide {
  return { OwnerId, VpcId, Region };
}

function withBlocks(call: Call, side: PeeringSide): PeeringSide {
  const vpc = call.world.region(side.OwnerId, side.Region).vpcs.get(side.VpcId);
  if (!vpc) return side;
  const four =
    vpc.CidrBlockAssociationSet?.filter((each) => each.CidrBlockState?.State === 'associated') ?? [];
  const six =
    vpc.Ipv6CidrBlockAssociationSet?.filter((each) => each.Ipv6CidrBlockState?.State === 'associated') ?? [];
  return {
    ...side,
    CidrBlock: vpc.CidrBlock,
    CidrBlockSet: four.map(({ CidrBlock }) => ({ CidrBlock })),
    ...(six.length > 0 && { Ipv6CidrBlockSet: six.map(({ Ipv6CidrBlock }) => ({ Ipv6CidrBlock })) }),
  };
}
