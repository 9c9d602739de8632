import { action } from '../../core/action.ts';
import { newId, transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { seenAttachment } from '../../network/transit-attachments.ts';
import { checkReady, ownGateway } from '../../network/transit-gateways.ts';
import { joinDefaultTables } from '../../network/transit-joining.ts';
import { turning } from '../../state/phase.ts';
import { describedConnect } from './connect-view.ts';

export default action('CreateTransitGatewayConnect', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'transit-gateway-attachment');
  if (input.Options?.Protocol !== 'gre') {
    throw errors.invalidParameterValue(
      `Value (${input.Options?.Protocol}) for parameter Protocol is invalid. Valid values are: gre.`,
    );
  }
  const { attachment: transport } = seenAttachment(call, input.TransportTransitGatewayAttachmentId);
  const { TransitGatewayAttachmentId: transportAttachmentId, TransitGatewayId } = transport;
  if (transport.ResourceType !== 'vpc') {
    throw errors.invalidParameterValue(
      `Transit Gateway Attachment ${transportAttachmentId} is not a VPC or Direct Connect attachment.`,
    );
  }
  checkReady(call, transportAttachmentId, transport.phase);
  const gateway = ownGateway(call, TransitGatewayId);
  const at = transitionEnd(call);
  const attachment = region.transitGatewayAttachments.put({
    TransitGatewayAttachmentId: newId(call, 'tgw-attach'),
    TransitGatewayId,
    TransitGatewayOwnerId: region.accountId,
    ResourceType: 'connect',
    ResourceId: transportAttachmentId,
    ResourceOwnerId: region.accountId,
    CreationTime: now,
    transportAttachmentId,
    phase: turning('pending', 'available', at),
  });
  joinDefaultTables(region, gateway, attachment, at);
  addTags(region, 'transit-gateway-attachment', attachment.TransitGatewayAttachmentId, tags);
  return { TransitGatewayConnect: describedConnect(call, { attachment, home: region }) };
});
