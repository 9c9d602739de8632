import { action } from '../../core/action.ts';
import { listing } from '../../core/listing.ts';

/** Its only filters are tags. */
export default action('DescribeEgressOnlyInternetGateways', (input, { region }) => {
  const { items, ...rest } = listing(region, region.egressOnlyInternetGateways, input, {
    ids: input.EgressOnlyInternetGatewayIds,
    filters: {},
    limits: { min: 5, max: 255 },
  });
  return { EgressOnlyInternetGateways: items, ...rest };
});
