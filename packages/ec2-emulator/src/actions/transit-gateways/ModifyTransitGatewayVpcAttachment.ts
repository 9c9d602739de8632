import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { attachmentNotFound, seenAttachment } from '../../network/transit-attachments.ts';
import { checkReady } from '../../network/transit-gateways.ts';
import { turning } from '../../state/phase.ts';
import { addInterfaces, removeInterfaces, requestedSubnets } from './attachment-subnets.ts';
import { checkSwitches } from './gateway-options.ts';
import { changedVpcAttachment } from './vpc-attachment-view.ts';

/** Subnets are the VPC owner's to choose. */
export default action('ModifyTransitGatewayVpcAttachment', (input, call) => {
  const { region } = call;
  const { attachment, home } = seenAttachment(call, input.TransitGatewayAttachmentId, 'vpc');
  const { TransitGatewayAttachmentId: id, ResourceId, ResourceOwnerId, vpc } = attachment;
  if (ResourceOwnerId !== region.accountId || !vpc) throw attachmentNotFound([id], 'vpc');
  checkReady(call, id, attachment.phase, ['available', 'modifying']);
  const { AddSubnetIds: added = [], RemoveSubnetIds: removed = [], Options = {} } = input;
  checkSwitches(Options, Object.keys(vpc.Options));
  for (const subnetId of removed) {
    if (vpc.SubnetIds.includes(subnetId)) continue;
    throw new Ec2Error(
      'InvalidSubnetID.NotFound',
      `${subnetId} is not attached but supplied in RemoveSubnets`,
    );
  }
  const kept = vpc.SubnetIds.filter((subnetId) => !removed.includes(subnetId));
  const subnets = requestedSubnets(region, ResourceId, added, kept);
  const SubnetIds = [...kept, ...subnets.map(({ SubnetId }) => SubnetId)];
  if (SubnetIds.length === 0) throw new Ec2Error('InsufficientSubnetsException', 'Insufficient Subnets');
  removeInterfaces(region, id, removed);
  addInterfaces(call, id, subnets);
  const modified = home.transitGatewayAttachments.put({
    ...attachment,
    vpc: { SubnetIds, Options: { ...vpc.Options, ...Options } },
    phase: turning('modifying', 'available', transitionEnd(call)),
  });
  return { TransitGatewayVpcAttachment: changedVpcAttachment(call, { attachment: modified, home }) };
});
