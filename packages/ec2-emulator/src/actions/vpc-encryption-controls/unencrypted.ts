import type { VpcEncryptionControlExclusions, VpcEncryptionNonCompliantResource } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { peeringStatus, seenPeerings } from '../../network/vpc-peering.ts';
import { stateAt } from '../../state/phase.ts';

interface Unencrypted extends VpcEncryptionNonCompliantResource {
  readonly Id: string;
  readonly kind: keyof VpcEncryptionControlExclusions;
}

/** What lets traffic of a VPC pass that is not encrypted. All of it can be excluded. */
export function unencryptedIn(call: Call, vpcId: string): Unencrypted[] {
  const { region, now } = call;
  const isHere = (attachment: { VpcId?: string | undefined }) => attachment.VpcId === vpcId;
  const of = (kind: Unencrypted['kind'], Type: string, ids: readonly string[]) =>
    ids.map((Id) => ({
      kind,
      Id,
      Type,
      Description: `The ${Type} ${Id} does not encrypt its traffic`,
      IsExcludable: true,
    }));
  return [
    ...of(
      'InternetGateway',
      'internet-gateway',
      [...region.internetGateways]
        .filter(({ Attachments }) => Attachments.some(isHere))
        .map((each) => each.InternetGatewayId),
    ),
    ...of(
      'EgressOnlyInternetGateway',
      'egress-only-internet-gateway',
      [...region.egressOnlyInternetGateways]
        .filter(({ Attachments }) => Attachments.some(isHere))
        .map((each) => each.EgressOnlyInternetGatewayId),
    ),
    ...of(
      'NatGateway',
      'nat-gateway',
      region.natGateways
        .where('vpc', vpcId)
        .filter(({ phase }) => ['pending', 'available'].includes(stateAt(phase, now)))
        .map((each) => each.NatGatewayId),
    ),
    ...of(
      'VirtualPrivateGateway',
      'vpn-gateway',
      region.vpnGateways.where('vpc', vpcId).map((each) => each.VpnGatewayId),
    ),
    ...of(
      'VpcPeering',
      'vpc-peering-connection',
      seenPeerings(call)
        .filter(({ peering }) => peeringStatus(call, peering) === 'active')
        .filter(({ peering }) => [peering.requester, peering.accepter].some(isHere))
        .map(({ peering }) => peering.VpcPeeringConnectionId),
    ),
  ];
}
