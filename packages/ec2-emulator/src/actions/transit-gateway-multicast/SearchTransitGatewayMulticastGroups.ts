import type { TransitGatewayMulticastGroup } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { seenAttachments } from '../../network/transit-attachments.ts';
import { ownDomain } from './multicast-domains.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SearchTransitGatewayMulticastGroups.html */
const FILTERS: FilterTable<TransitGatewayMulticastGroup> = {
  'group-ip-address': (group) => group.GroupIpAddress,
  'is-group-member': (group) => group.GroupMember,
  'is-group-source': (group) => group.GroupSource,
  'member-type': (group) => group.MemberType,
  'resource-id': (group) => group.ResourceId,
  'resource-type': (group) => group.ResourceType,
  'source-type': (group) => group.SourceType,
  'subnet-id': (group) => group.SubnetId,
  'transit-gateway-attachment-id': (group) => group.TransitGatewayAttachmentId,
};

export default action('SearchTransitGatewayMulticastGroups', (input, call) => {
  const domain = ownDomain(call, input.TransitGatewayMulticastDomainId);
  const seen = seenAttachments(call).map(({ attachment }) => attachment);
  const placed = domain.groups.flatMap(({ address, networkInterfaceId, role }, position) => {
    const SubnetId = call.region.networkInterfaces.get(networkInterfaceId)?.SubnetId;
    const through = domain.subnets.find(({ subnetId }) => subnetId === SubnetId)?.attachmentId;
    const attachment = seen.find((each) => each.TransitGatewayAttachmentId === through);
    if (!attachment) return [];
    const isMember = role === 'member';
    const shown = {
      GroupIpAddress: address,
      TransitGatewayAttachmentId: through,
      SubnetId,
      ResourceId: attachment.ResourceId,
      ResourceType: attachment.ResourceType,
      ResourceOwnerId: attachment.ResourceOwnerId,
      NetworkInterfaceId: networkInterfaceId,
      GroupMember: isMember,
      GroupSource: !isMember,
      ...(isMember ? { MemberType: 'static' as const } : { SourceType: 'static' as const }),
    };
    return [{ position, shown }];
  });
  const { items, ...rest } = describing(placed, input, FILTERS);
  return { MulticastGroups: items, ...rest };
});
