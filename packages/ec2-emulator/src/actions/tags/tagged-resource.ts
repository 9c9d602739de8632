import type { ResourceType } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find, isWellFormed } from '../../core/find.ts';
import { seenAttachment } from '../../network/transit-attachments.ts';
import { seenPeering } from '../../network/vpc-peering.ts';
import type { Collection } from '../../state/collection.ts';
import { kindNames, kinds } from '../../state/kinds.ts';
import { seenImage } from '../images/seen-images.ts';

/**
 * What type of resource an id names for the caller. Throws the kind's NotFound error, and `InvalidID` when no
 * kind of resource has such ids, where other operations would call the id malformed.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
export function resourceTypeOf(call: Call, id: string): ResourceType {
  const kind = kindNames.find((name) => {
    const { ids } = kinds[name];
    return ids && isWellFormed(ids, id);
  });
  const { resourceType } = kind ? kinds[kind] : {};
  if (!kind || !resourceType) {
    throw new Ec2Error('InvalidID', `The ID '${id}' is not valid`);
  }
  // Images may be tagged by those they are shared with, peering connections and attachments by both sides.
  if (kind === 'images') seenImage(call, id);
  else if (kind === 'vpcPeeringConnections') seenPeering(call, id);
  else if (kind === 'transitGatewayAttachments') seenAttachment(call, id);
  else find(call.region[kind] as Collection<object>, id);
  return resourceType;
}
