import type { TransitGatewayAttachmentState } from '@aws-sdk/client-ec2';
import { type Call, transitionEnd } from '../../core/call.ts';
import type { SeenAttachment } from '../../network/transit-attachments.ts';
import { leaveTables } from '../../network/transit-joining.ts';
import { turning } from '../../state/phase.ts';
import { removeInterfaces } from './attachment-subnets.ts';

const ENDINGS = { deleting: 'deleted', rejecting: 'rejected' } as const satisfies Partial<
  Record<TransitGatewayAttachmentState, TransitGatewayAttachmentState>
>;

/** Ends an attachment: it leaves the tables of its gateways and the subnets of its VPC. */
export function endAttachment(
  call: Call,
  { attachment, home }: SeenAttachment,
  how: keyof typeof ENDINGS,
): SeenAttachment {
  const { TransitGatewayAttachmentId: id, vpc, peering, ResourceOwnerId } = attachment;
  leaveTables(home, id);
  if (peering) {
    const { OwnerId = '', Region = '' } = peering.accepter;
    leaveTables(call.world.region(OwnerId, Region), id);
  }
  if (vpc) removeInterfaces(call.world.region(ResourceOwnerId, home.name), id, vpc.SubnetIds);
  const ended = home.transitGatewayAttachments.put({
    ...attachment,
    phase: turning(how, ENDINGS[how], transitionEnd(call)),
  });
  return { attachment: ended, home };
}
