import { REGIONS } from '../../catalogue/regions.ts';
import { action } from '../../core/action.ts';
import { type Call, newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { overlaps, parseCidr } from '../../network/cidr.ts';
import { describedPeering, peeringStatus, seenPeerings } from '../../network/vpc-peering.ts';
import type { PeeringSide } from '../../state/network-records.ts';
import { turning } from '../../state/phase.ts';
import type { VpcRecord } from '../../state/records.ts';

/** How long the other side has to accept. https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html */
const OFFERED_MS = 7 * 24 * 60 * 60 * 1000;

/** What is wrong with another account's or region's VPC shows as a failed connection, not as an error. */
export default action('CreateVpcPeeringConnection', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'vpc-peering-connection');
  const vpc = find(region.vpcs, input.VpcId);
  if (input.PeerVpcId === undefined) throw errors.missingParameter('peerVpcId');
  if (input.PeerRegion !== undefined && !REGIONS.has(input.PeerRegion)) {
    throw errors.invalidParameterValue(`Value (${input.PeerRegion}) for parameter peerRegion is invalid.`);
  }
  const requester = {
    OwnerId: region.accountId,
    VpcId: vpc.VpcId,
    Region: region.name,
    PeeringOptions: OPTIONS,
  };
  const accepter = {
    OwnerId: input.PeerOwnerId ?? region.accountId,
    VpcId: input.PeerVpcId,
    Region: input.PeerRegion ?? region.name,
    PeeringOptions: OPTIONS,
  };
  const own = accepter.OwnerId === requester.OwnerId && accepter.Region === requester.Region;
  if (own) find(region.vpcs, accepter.VpcId);
  checkNew(call, requester, accepter);
  const peer = call.world.region(accepter.OwnerId, accepter.Region).vpcs.get(accepter.VpcId);
  const fails = !peer || share(vpc, peer);
  const expiresAt = new Date(now.getTime() + OFFERED_MS);
  const peering = region.vpcPeeringConnections.put({
    VpcPeeringConnectionId: newId(call, 'pcx'),
    requester,
    accepter,
    expiresAt,
    ...(fails
      ? { phase: { state: 'failed' as const }, message: FAILED, endedAt: now }
      : {
          phase: turning('pending-acceptance', 'expired', expiresAt),
          message: `Pending Acceptance by ${accepter.OwnerId}`,
        }),
  });
  addTags(region, 'vpc-peering-connection', peering.VpcPeeringConnectionId, tags);
  return {
    VpcPeeringConnection: {
      ...describedPeering(call, { peering, home: region }),
      ExpirationTime: expiresAt,
      Status: { Code: 'initiating-request' as const, Message: `Initiating Request to ${accepter.OwnerId}` },
    },
  };
});

const FAILED = 'Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range';

const OPTIONS = {
  AllowDnsResolutionFromRemoteVpc: false,
  AllowEgressFromLocalClassicLinkToRemoteVpc: false,
  AllowEgressFromLocalVpcToRemoteClassicLink: false,
};

function checkNew(call: Call, requester: PeeringSide, accepter: PeeringSide): void {
  const vpcs = [requester.VpcId, accepter.VpcId];
  const live = seenPeerings(call).some(
    ({ peering }) =>
      ['pending-acceptance', 'active'].includes(peeringStatus(call, peering)) &&
      vpcs.includes(peering.requester.VpcId) &&
      vpcs.includes(peering.accepter.VpcId),
  );
  if (!live) return;
  throw new Ec2Error(
    'VpcPeeringConnectionAlreadyExists',
    `A VPC peering connection between the VPCs ${vpcs.join(' and ')} already exists.`,
  );
}

/** Whether two VPCs, which may be the same, have addresses in common. */
function share(one: VpcRecord, other: VpcRecord): boolean {
  return blocks(one).some((a) => blocks(other).some((b) => overlaps(a, b)));
}

const blocks = (vpc: VpcRecord) =>
  vpc.CidrBlockAssociationSet?.flatMap(({ CidrBlock }) => parseCidr(CidrBlock ?? '') ?? []) ?? [];
