import type { PeeringConnectionOptionsRequest } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { peeringStatus, seenPeering } from '../../network/vpc-peering.ts';
import type { PeeringSide } from '../../state/network-records.ts';

/** Each side's options are its own to set; who has both sides sets both. */
export default action('ModifyVpcPeeringConnectionOptions', (input, call) => {
  const { peering, home } = seenPeering(call, input.VpcPeeringConnectionId);
  if (peeringStatus(call, peering) !== 'active') {
    throw errors.operationNotPermitted(
      `Peering ${peering.VpcPeeringConnectionId} is not active. Peering options can be added only to active peerings.`,
    );
  }
  const requester = withOptions(
    call,
    peering.requester,
    input.RequesterPeeringConnectionOptions,
    'requester',
  );
  const accepter = withOptions(call, peering.accepter, input.AccepterPeeringConnectionOptions, 'accepter');
  home.vpcPeeringConnections.put({ ...peering, requester, accepter });
  return {
    ...(input.RequesterPeeringConnectionOptions && {
      RequesterPeeringConnectionOptions: requester.PeeringOptions,
    }),
    ...(input.AccepterPeeringConnectionOptions && {
      AccepterPeeringConnectionOptions: accepter.PeeringOptions,
    }),
  };
});

function withOptions(
  { region, world }: Call,
  side: PeeringSide,
  options: PeeringConnectionOptionsRequest | undefined,
  role: 'requester' | 'accepter',
): PeeringSide {
  if (!options) return side;
  if (side.OwnerId !== region.accountId || side.Region !== region.name) {
    throw errors.operationNotPermitted(
      `User ${region.accountId} cannot modify ${role} peering options in region ${region.name}`,
    );
  }
  const vpc = world.region(side.OwnerId, side.Region).vpcs.get(side.VpcId);
  if (options.AllowDnsResolutionFromRemoteVpc && !vpc?.EnableDnsHostnames) {
    throw new Ec2Error(
      'InvalidVpcPeeringConnectionState.DnsHostnamesDisabled',
      `The DNS hostnames of the VPC ${side.VpcId} are disabled.`,
    );
  }
  return { ...side, PeeringOptions: { ...side.PeeringOptions, ...options } };
}
