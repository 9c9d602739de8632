import { action } from '../../core/action.ts';
import { checkId } from '../../core/find.ts';
import { listing } from '../../core/listing.ts';

/** Its only filters are tags. Ids that name nothing are passed over, where other operations refuse them. */
export default action('DescribeEgressOnlyInternetGateways', (input, { region }) => {
  const gateways = region.egressOnlyInternetGateways;
  const asked = input.EgressOnlyInternetGatewayIds ?? [];
  for (const id of asked) checkId(gateways.idFormat, id);
  const ids = asked.filter((id) => gateways.has(id));
  if (asked.length > 0 && ids.length === 0) return { EgressOnlyInternetGateways: [] };
  const { items, ...rest } = listing(region, gateways, input, {
    ids,
    filters: {},
    limits: { min: 5, max: 255 },
  });
  return { EgressOnlyInternetGateways: items, ...rest };
});
