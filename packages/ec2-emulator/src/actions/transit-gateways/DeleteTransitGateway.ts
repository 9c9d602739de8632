import type { TransitGatewayAttachmentResourceType } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { ENDED, gatewaysOf, seenAttachments } from '../../network/transit-attachments.ts';
import { checkReady, describedGateway, ownGateway } from '../../network/transit-gateways.ts';
import { stateAt, turning } from '../../state/phase.ts';

/** What EC2 calls attachments that a gateway can't be deleted with. */
const ATTACHMENTS: Partial<Record<TransitGatewayAttachmentResourceType, string>> = {
  vpc: 'VPC Attachments',
  vpn: 'VPN Attachments',
  connect: 'Connect Attachments',
  peering: 'Transit Gateway Cross Region Peering Attachments',
};

/** Its route tables go with it. */
export default action('DeleteTransitGateway', (input, call) => {
  const { region, now } = call;
  const gateway = ownGateway(call, input.TransitGatewayId);
  const { TransitGatewayId } = gateway;
  checkReady(call, TransitGatewayId, gateway.phase, ['available', 'modifying']);
  const live = seenAttachments(call)
    .map(({ attachment }) => attachment)
    .filter((attachment) => gatewaysOf(attachment).includes(TransitGatewayId))
    .filter(({ phase }) => !ENDED.includes(stateAt(phase, now)));
  const [first] = live;
  if (first) {
    const ids = live
      .filter(({ ResourceType }) => ResourceType === first.ResourceType)
      .map(({ TransitGatewayAttachmentId }) => TransitGatewayAttachmentId);
    throw new Ec2Error(
      'IncorrectState',
      `${TransitGatewayId} has non-deleted ${ATTACHMENTS[first.ResourceType]}: ${ids.join(', ')}.`,
    );
  }
  const phase = turning('deleting', 'deleted', transitionEnd(call));
  for (const table of region.transitGatewayRouteTables.where('gateway', TransitGatewayId)) {
    if (stateAt(table.phase, now) !== 'deleted') region.transitGatewayRouteTables.put({ ...table, phase });
  }
  const { Tags: _, ...TransitGateway } = describedGateway(
    call,
    region.transitGateways.put({ ...gateway, phase }),
  );
  return { TransitGateway };
});
