import type { PeeringTgwInfo, TransitGatewayPeeringAttachment } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { positionOf } from '../../network/transit-attachments.ts';
import { askedAttachments } from './asked-attachments.ts';
import { describedTransitPeering } from './peering-view.ts';

export default action('DescribeTransitGatewayPeeringAttachments', (input, call) => {
  const placed = askedAttachments(call, input.TransitGatewayAttachmentIds, 'peering').map((seen) => ({
    position: positionOf(seen),
    shown: describedTransitPeering(call, seen),
  }));
  const { items, ...rest } = describing(placed, input, filtersIn(call));
  return { TransitGatewayPeeringAttachments: items, ...rest };
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTransitGatewayPeeringAttachments.html */
function filtersIn({ region }: Call): FilterTable<TransitGatewayPeeringAttachment> {
  const isHere = (side: PeeringTgwInfo | undefined) =>
    side?.OwnerId === region.accountId && side.Region === region.name;
  const sides = (peering: TransitGatewayPeeringAttachment) => {
    const [one, other] = [peering.RequesterTgwInfo, peering.AccepterTgwInfo];
    return isHere(one) ? { local: one, remote: other } : { local: other, remote: one };
  };
  return {
    'local-owner-id': (peering) => sides(peering).local?.OwnerId,
    'remote-owner-id': (peering) => sides(peering).remote?.OwnerId,
    state: (peering) => peering.State,
    'transit-gateway-attachment-id': (peering) => peering.TransitGatewayAttachmentId,
    'transit-gateway-id': (peering) => sides(peering).local?.TransitGatewayId,
  };
}
