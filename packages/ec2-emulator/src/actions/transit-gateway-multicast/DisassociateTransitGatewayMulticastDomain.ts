import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { seenAttachment } from '../../network/transit-attachments.ts';
import { turning } from '../../state/phase.ts';
import { readyDomain, subnetsOf } from './multicast-domains.ts';
import { shownAssociations } from './subnet-associations.ts';

/** Interfaces in the subnets leave their groups. */
export default action('DisassociateTransitGatewayMulticastDomain', (input, call) => {
  const { region } = call;
  const domain = readyDomain(call, input.TransitGatewayMulticastDomainId);
  const { TransitGatewayMulticastDomainId: domainId } = domain;
  const seen = seenAttachment(call, input.TransitGatewayAttachmentId);
  const { SubnetIds = [] } = input;
  const own = subnetsOf(call, domain).filter(
    ({ attachmentId }) => attachmentId === seen.attachment.TransitGatewayAttachmentId,
  );
  const missing = SubnetIds.find((id) => !own.some(({ subnetId }) => subnetId === id));
  if (missing !== undefined) {
    throw new Ec2Error(
      'InvalidTransitGatewayMulticastDomainAssociation.NotFound',
      `Subnet ${missing} is not associated to Transit Gateway Multicast Domain ${domainId}.`,
    );
  }
  const phase = turning('disassociating', 'disassociated', transitionEnd(call));
  region.transitGatewayMulticastDomains.put({
    ...domain,
    subnets: domain.subnets.map((each) => (SubnetIds.includes(each.subnetId) ? { ...each, phase } : each)),
    groups: domain.groups.filter(
      ({ networkInterfaceId }) =>
        !SubnetIds.includes(region.networkInterfaces.get(networkInterfaceId)?.SubnetId ?? ''),
    ),
  });
  return { Associations: shownAssociations(call, domainId, seen, SubnetIds, phase) };
});
