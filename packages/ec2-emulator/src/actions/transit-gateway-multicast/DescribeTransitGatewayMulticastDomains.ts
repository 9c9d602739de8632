import type { TransitGatewayMulticastDomain } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { askedFor, describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { checkId, notFound } from '../../core/find.ts';
import { isShown } from '../../state/ended.ts';
import { transitIdFormats } from '../../state/transit-id-formats.ts';
import { describedDomain } from './multicast-domains.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTransitGatewayMulticastDomains.html */
const FILTERS: FilterTable<TransitGatewayMulticastDomain> = {
  state: (domain) => domain.State,
  'transit-gateway-id': (domain) => domain.TransitGatewayId,
  'transit-gateway-multicast-domain-id': (domain) => domain.TransitGatewayMulticastDomainId,
};

export default action('DescribeTransitGatewayMulticastDomains', (input, call) => {
  const domains = call.region.transitGatewayMulticastDomains;
  const format = transitIdFormats.transitGatewayMulticastDomain;
  const asked = askedFor(
    [...domains].filter(({ phase }) => isShown(phase, call.now, ['deleted'])),
    input.TransitGatewayMulticastDomainIds,
    (domain) => domain.TransitGatewayMulticastDomainId,
    (id) => checkId(format, id),
    (ids) => notFound(format, ids),
  );
  const placed = asked.map((domain) => ({
    position: domains.positionOf(domain),
    shown: describedDomain(call, domain),
  }));
  const { items, ...rest } = describing(placed, input, FILTERS);
  return { TransitGatewayMulticastDomains: items, ...rest };
});
