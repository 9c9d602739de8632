import { action } from '../../core/action.ts';
import { newId, transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { checkId } from '../../core/find.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { ENDED, gatewaysOf, seenAttachments } from '../../network/transit-attachments.ts';
import { checkReady, ownGateway } from '../../network/transit-gateways.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { transitIdFormats } from '../../state/transit-id-formats.ts';
import { checkSwitches } from './gateway-options.ts';
import { describedTransitPeering } from './peering-view.ts';

/** Waits until the owner of the other gateway accepts it in that one's region, or for ever. */
export default action('CreateTransitGatewayPeeringAttachment', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'transit-gateway-attachment');
  const gateway = ownGateway(call, input.TransitGatewayId);
  const { TransitGatewayId } = gateway;
  checkReady(call, TransitGatewayId, gateway.phase, ['available', 'modifying']);
  const { PeerTransitGatewayId = '', PeerAccountId = '', PeerRegion = '', Options } = input;
  checkId(transitIdFormats.transitGateway, PeerTransitGatewayId);
  checkSwitches(Options ?? {}, ['DynamicRouting']);
  if (!/^\d{12}$/.test(PeerAccountId)) {
    throw errors.invalidParameterValue(`Value (${PeerAccountId}) for parameter PeerAccountId is invalid.`);
  }
  if (PeerTransitGatewayId === TransitGatewayId) {
    throw errors.invalidParameterValue('A transit gateway cannot be peered with itself.');
  }
  const same = seenAttachments(call, 'peering').find(
    ({ attachment }) =>
      !ENDED.includes(stateAt(attachment.phase, now)) &&
      gatewaysOf(attachment).includes(TransitGatewayId) &&
      gatewaysOf(attachment).includes(PeerTransitGatewayId),
  );
  if (same) {
    throw new Ec2Error(
      'DuplicateTransitGatewayAttachment',
      `${TransitGatewayId} has non-deleted Transit Gateway Cross Region Peering Attachments with same peer Transit Gateway ID.`,
    );
  }
  const attachment = region.transitGatewayAttachments.put({
    TransitGatewayAttachmentId: newId(call, 'tgw-attach'),
    TransitGatewayId,
    TransitGatewayOwnerId: region.accountId,
    ResourceType: 'peering',
    ResourceId: PeerTransitGatewayId,
    ResourceOwnerId: PeerAccountId,
    CreationTime: now,
    peering: {
      requester: { TransitGatewayId, OwnerId: region.accountId, Region: region.name },
      accepter: { TransitGatewayId: PeerTransitGatewayId, OwnerId: PeerAccountId, Region: PeerRegion },
      ...(Options && { Options }),
    },
    phase: turning('initiatingRequest', 'pendingAcceptance', transitionEnd(call)),
  });
  addTags(region, 'transit-gateway-attachment', attachment.TransitGatewayAttachmentId, tags);
  return {
    TransitGatewayPeeringAttachment: describedTransitPeering(call, { attachment, home: region }),
  };
});
