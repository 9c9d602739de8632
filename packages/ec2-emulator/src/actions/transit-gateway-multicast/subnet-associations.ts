import type { TransitGatewayMulticastDomainAssociations } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import type { SeenAttachment } from '../../network/transit-attachments.ts';
import { type Phase, stateAt } from '../../state/phase.ts';
import type { MulticastSubnet } from '../../state/transit-records.ts';

/** What replies say of subnets that come into a domain or leave it. */
export function shownAssociations(
  { now }: Call,
  domainId: string,
  { attachment }: SeenAttachment,
  subnetIds: readonly string[],
  phase: Phase<MulticastSubnet['phase']['state']>,
): TransitGatewayMulticastDomainAssociations {
  return {
    TransitGatewayMulticastDomainId: domainId,
    TransitGatewayAttachmentId: attachment.TransitGatewayAttachmentId,
    ResourceId: attachment.ResourceId,
    ResourceType: attachment.ResourceType,
    ResourceOwnerId: attachment.ResourceOwnerId,
    Subnets: subnetIds.map((SubnetId) => ({ SubnetId, State: stateAt(phase, now) })),
  };
}
