import { action } from '../../core/action.ts';
import { listing } from '../../core/listing.ts';
import { shownScope } from './shown.ts';

export default action('DescribeNetworkInsightsAccessScopes', (input, { region }) => {
  const { items, ...rest } = listing(region, region.accessScopes, input, {
    ids: input.NetworkInsightsAccessScopeIds,
    filters: {},
    limits: { min: 1, max: 100 },
  });
  const NetworkInsightsAccessScopes = items.map(({ Tags: _, ...scope }) => shownScope(region, scope));
  return { NetworkInsightsAccessScopes, ...rest };
});
