import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { PlacementGroupRecord } from '../../state/capacity-records.ts';
import { groupNamed } from './placement-groups.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribePlacementGroups.html */
const FILTERS: FilterTable<PlacementGroupRecord> = {
  'group-arn': (group) => group.GroupArn,
  'group-name': (group) => group.GroupName,
  'spread-level': (group) => group.SpreadLevel,
  state: (group) => group.State,
  strategy: (group) => group.Strategy,
};

export default action('DescribePlacementGroups', (input, call) => {
  const named = (input.GroupNames ?? []).map((name) => groupNamed(call, name).GroupId);
  const { items } = listing(
    call.region,
    call.region.placementGroups,
    { Filters: input.Filters },
    {
      ids: [...(input.GroupIds ?? []), ...named],
      filters: FILTERS,
    },
  );
  return { PlacementGroups: items };
});
