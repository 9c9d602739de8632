import type { TransitGatewayPeeringAttachment } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { tagsOf } from '../../core/tags.ts';
import { attachmentState, type SeenAttachment } from '../../network/transit-attachments.ts';

/** A peering as replies show it: the same id on both sides, each with its own tags. */
export function describedTransitPeering(call: Call, seen: SeenAttachment): TransitGatewayPeeringAttachment {
  const { TransitGatewayAttachmentId, CreationTime, peering } = seen.attachment;
  const State = attachmentState(call, seen);
  const words = State.replace(/[A-Z]/g, (letter) => ` ${letter}`);
  return {
    TransitGatewayAttachmentId,
    RequesterTgwInfo: peering?.requester,
    AccepterTgwInfo: peering?.accepter,
    ...(peering?.Options && { Options: peering.Options }),
    Status: {
      Code: words.replaceAll(' ', '-').toLowerCase(),
      Message: words.charAt(0).toUpperCase() + words.slice(1),
    },
    State,
    CreationTime,
    Tags: tagsOf(call.region, TransitGatewayAttachmentId),
  };
}
