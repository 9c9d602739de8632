import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { turning } from '../../state/phase.ts';
import { attachmentOf } from '../transit-gateways/table-and-attachment.ts';
import { readyDomain, subnetsOf } from './multicast-domains.ts';
import { shownAssociations } from './subnet-associations.ts';

/** A subnet is in one domain; it has to be of the attachment's VPC. */
export default action('AssociateTransitGatewayMulticastDomain', (input, call) => {
  const { region } = call;
  const domain = readyDomain(call, input.TransitGatewayMulticastDomainId);
  const seen = attachmentOf(call, domain.TransitGatewayId, input.TransitGatewayAttachmentId);
  const { SubnetIds = [] } = input;
  const taken = [...region.transitGatewayMulticastDomains].flatMap((each) => subnetsOf(call, each));
  for (const id of SubnetIds) {
    if (region.subnets.get(id)?.VpcId !== seen.attachment.ResourceId) {
      throw new Ec2Error('InvalidSubnetID.NotFound', `Subnet ${id} was deleted or does not exist.`);
    }
    if (taken.some(({ subnetId }) => subnetId === id)) {
      throw new Ec2Error(
        'Resource.AlreadyAssociated',
        `Subnet ${id} is already associated to a multicast domain.`,
      );
    }
  }
  const phase = turning('associating', 'associated', transitionEnd(call));
  const attachmentId = seen.attachment.TransitGatewayAttachmentId;
  const others = domain.subnets.filter(({ subnetId }) => !SubnetIds.includes(subnetId));
  region.transitGatewayMulticastDomains.put({
    ...domain,
    subnets: [...others, ...SubnetIds.map((subnetId) => ({ subnetId, attachmentId, phase }))],
  });
  const { TransitGatewayMulticastDomainId: id } = domain;
  return { Associations: shownAssociations(call, id, seen, SubnetIds, phase) };
});
