import type { TransitGatewayMulticastDomainAssociation } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { seenAttachments } from '../../network/transit-attachments.ts';
import { ownDomain, subnetsOf } from './multicast-domains.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetTransitGatewayMulticastDomainAssociations.html */
const FILTERS: FilterTable<TransitGatewayMulticastDomainAssociation> = {
  'resource-id': (association) => association.ResourceId,
  'resource-type': (association) => association.ResourceType,
  state: (association) => association.Subnet?.State,
  'subnet-id': (association) => association.Subnet?.SubnetId,
  'transit-gateway-attachment-id': (association) => association.TransitGatewayAttachmentId,
};

export default action('GetTransitGatewayMulticastDomainAssociations', (input, call) => {
  const domain = ownDomain(call, input.TransitGatewayMulticastDomainId);
  const seen = seenAttachments(call).map(({ attachment }) => attachment);
  const placed = subnetsOf(call, domain).map(({ subnetId, attachmentId, State }, position) => {
    const attachment = seen.find((each) => each.TransitGatewayAttachmentId === attachmentId);
    return {
      position,
      shown: {
        TransitGatewayAttachmentId: attachmentId,
        ResourceId: attachment?.ResourceId,
        ResourceType: attachment?.ResourceType,
        ResourceOwnerId: attachment?.ResourceOwnerId,
        Subnet: { SubnetId: subnetId, State },
      },
    };
  });
  const { items, ...rest } = describing(placed, input, FILTERS);
  return { MulticastDomainAssociations: items, ...rest };
});
