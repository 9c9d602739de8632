import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { turning } from '../../state/phase.ts';
import { describedDomain, readyDomain, subnetsOf } from './multicast-domains.ts';

export default action('DeleteTransitGatewayMulticastDomain', (input, call) => {
  const domain = readyDomain(call, input.TransitGatewayMulticastDomainId);
  const subnets = subnetsOf(call, domain).map(({ subnetId }) => subnetId);
  if (subnets.length > 0) {
    throw new Ec2Error(
      'IncorrectState',
      `${domain.TransitGatewayMulticastDomainId} has non-deleted associations: ${subnets.join(', ')}.`,
    );
  }
  const phase = turning('deleting', 'deleted', transitionEnd(call));
  const deleted = call.region.transitGatewayMulticastDomains.put({ ...domain, phase });
  return { TransitGatewayMulticastDomain: describedDomain(call, deleted) };
});
