import type { TransitGatewayVpcAttachment } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { tagsOf } from '../../core/tags.ts';
import { attachmentState, type SeenAttachment } from '../../network/transit-attachments.ts';

/** A VPC's attachment as descriptions show it. */
export function describedVpcAttachment(call: Call, seen: SeenAttachment): TransitGatewayVpcAttachment {
  const { attachment } = seen;
  return {
    TransitGatewayAttachmentId: attachment.TransitGatewayAttachmentId,
    TransitGatewayId: attachment.TransitGatewayId,
    VpcId: attachment.ResourceId,
    VpcOwnerId: attachment.ResourceOwnerId,
    State: attachmentState(call, seen),
    SubnetIds: [...(attachment.vpc?.SubnetIds ?? [])],
    CreationTime: attachment.CreationTime,
    Options: attachment.vpc?.Options,
    Tags: tagsOf(call.region, attachment.TransitGatewayAttachmentId),
  };
}

/** The same as EC2 answers changes with, which show tags only where there are some. */
export function changedVpcAttachment(call: Call, seen: SeenAttachment): TransitGatewayVpcAttachment {
  const { Tags, ...rest } = describedVpcAttachment(call, seen);
  return { ...rest, ...(Tags?.length && { Tags }) };
}
