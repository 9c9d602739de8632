import type {
  TransitGatewayAttachment,
  TransitGatewayAttachmentAssociation,
  TransitGatewayAttachmentResourceType,
  TransitGatewayAttachmentState,
} from '@aws-sdk/client-ec2';
import type { Call } from '../core/call.ts';
import { checkId, notFound } from '../core/find.ts';
import { tagsOf } from '../core/tags.ts';
import { isShown } from '../state/ended.ts';
import { stateAt } from '../state/phase.ts';
import { transitIdFormats } from '../state/transit-id-formats.ts';
import type {
  TransitGatewayAttachmentRecord,
  TransitGatewayRouteTableRecord,
} from '../state/transit-records.ts';
import type { RegionState } from '../state/world.ts';

/** An attachment, and the account's region it lies in. */
export interface SeenAttachment {
  readonly attachment: TransitGatewayAttachmentRecord;
  readonly home: RegionState;
}

/** States from which nothing comes back. */
export const ENDED: readonly TransitGatewayAttachmentState[] = ['deleted', 'rejected', 'failed'];

/** The attachments the caller has an end of in this region, in order of creation. */
export function seenAttachments(call: Call, type?: TransitGatewayAttachmentResourceType): SeenAttachment[] {
  return call.world
    .regions()
    .flatMap((home) => [...home.transitGatewayAttachments].map((attachment) => ({ attachment, home })))
    .filter(({ attachment }) => type === undefined || attachment.ResourceType === type)
    .filter((seen) => hasEnd(call.region, seen))
    .filter(({ attachment }) => isShown(attachment.phase, call.now, ENDED))
    .sort((a, b) => positionOf(a) - positionOf(b));
}

function hasEnd({ accountId, name }: RegionState, { attachment, home }: SeenAttachment): boolean {
  const { peering, TransitGatewayOwnerId, ResourceOwnerId } = attachment;
  if (peering) {
    return [peering.requester, peering.accepter].some(
      ({ OwnerId, Region }) => OwnerId === accountId && Region === name,
    );
  }
  return home.name === name && [TransitGatewayOwnerId, ResourceOwnerId].includes(accountId);
}

/** Its place in the order of listings. */
export const positionOf = ({ attachment, home }: SeenAttachment): number =>
  home.transitGatewayAttachments.positionOf(attachment);

/** What errors call an attachment that has to be of one type. */
const NOUNS: Partial<Record<TransitGatewayAttachmentResourceType, string>> = {
  vpc: 'Transit Gateway VPC Attachment',
  peering: 'Transit Gateway Peering Attachment',
  connect: 'Transit Gateway Connect',
};

/** The attachment of an id, as far as it is not deleted, and of one type where one is asked for. */
export function seenAttachment(
  call: Call,
  id = '',
  type?: TransitGatewayAttachmentResourceType,
): SeenAttachment {
  checkId(transitIdFormats.transitGatewayAttachment, id);
  const seen = seenAttachments(call, type).find(
    ({ attachment }) => attachment.TransitGatewayAttachmentId === id,
  );
  if (!seen || attachmentState(call, seen) === 'deleted') throw attachmentNotFound([id], type);
  return seen;
}

/** The error for attachments that are not there. */
export function attachmentNotFound(
  ids: readonly string[],
  type?: TransitGatewayAttachmentResourceType,
): Error {
  const noun = type && NOUNS[type];
  return notFound(
    noun
      ? {
          ...transitIdFormats.transitGatewayAttachment,
          noun: (lost) => `${noun} ${lost.join(', ')} was deleted or does not exist.`,
        }
      : transitIdFormats.transitGatewayAttachment,
    ids,
  );
}

export const attachmentState = (
  { now }: Pick<Call, 'now'>,
  { attachment }: Pick<SeenAttachment, 'attachment'>,
): TransitGatewayAttachmentState => stateAt(attachment.phase, now);

/** The table of the caller's that an attachment is associated with. */
export function tableOf(
  { region, now }: Call,
  attachmentId: string,
): { table: TransitGatewayRouteTableRecord; association: TransitGatewayAttachmentAssociation } | undefined {
  for (const table of region.transitGatewayRouteTables) {
    const found = table.associations.find((each) => each.attachmentId === attachmentId);
    const State = found && stateAt(found.phase, now);
    if (!State || State === 'disassociated') continue;
    const { TransitGatewayRouteTableId } = table;
    return { table, association: { TransitGatewayRouteTableId, State } };
  }
  return undefined;
}

/** An attachment of any type, as its gateway's owner sees it. Of a peering each side sees the other as the resource. */
export function describedAttachment(call: Call, seen: SeenAttachment): TransitGatewayAttachment {
  const { attachment } = seen;
  const { TransitGatewayAttachmentId, CreationTime, ResourceType } = attachment;
  const association = tableOf(call, TransitGatewayAttachmentId)?.association;
  return {
    TransitGatewayAttachmentId,
    ...endsOf(call.region, attachment),
    ResourceType,
    State: attachmentState(call, seen),
    ...(association && { Association: association }),
    CreationTime,
    Tags: tagsOf(call.region, TransitGatewayAttachmentId),
  };
}

/** The gateways an attachment is one of: both of a peering. */
export function gatewaysOf({ TransitGatewayId, peering }: TransitGatewayAttachmentRecord): string[] {
  return [
    TransitGatewayId,
    ...(peering?.accepter.TransitGatewayId ? [peering.accepter.TransitGatewayId] : []),
  ];
}

/** The caller's gateway, and what is attached to it. */
export function endsOf(
  { accountId, name }: RegionState,
  attachment: TransitGatewayAttachmentRecord,
): Required<
  Pick<
    TransitGatewayAttachmentRecord,
    'TransitGatewayId' | 'TransitGatewayOwnerId' | 'ResourceId' | 'ResourceOwnerId'
  >
> {
  const { peering, TransitGatewayId, TransitGatewayOwnerId, ResourceId, ResourceOwnerId } = attachment;
  const asked = peering && !(peering.requester.OwnerId === accountId && peering.requester.Region === name);
  if (!asked) return { TransitGatewayId, TransitGatewayOwnerId, ResourceId, ResourceOwnerId };
  return {
    TransitGatewayId: peering.accepter.TransitGatewayId ?? '',
    TransitGatewayOwnerId: accountId,
    ResourceId: TransitGatewayId,
    ResourceOwnerId: TransitGatewayOwnerId,
  };
}

/** Whether traffic of a VPC gets to a transit gateway. */
export function leadsThrough(call: Call, vpcId: string, gatewayId: string): boolean {
  return seenAttachments(call, 'vpc').some(
    ({ attachment }) =>
      attachment.ResourceId === vpcId &&
      attachment.TransitGatewayId === gatewayId &&
      ['available', 'modifying'].includes(stateAt(attachment.phase, call.now)),
  );
}
