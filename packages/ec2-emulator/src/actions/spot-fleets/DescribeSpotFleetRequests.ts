import { action } from '../../core/action.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { tagsOf } from '../../core/tags.ts';
import { current, describedSpotFleet } from './spot-fleets.ts';

// A request that is over and has no instances is described for two days.
const SHOWN_AFTER_END_MS = 48 * 60 * 60 * 1000;

export default action('DescribeSpotFleetRequests', (input, call) => {
  const { spotFleets } = call.region;
  const { SpotFleetRequestIds: ids = [] } = input;
  const shown = (ids.length > 0 ? findAll(spotFleets, ids) : [...spotFleets])
    .map((fleet) => current(call, fleet))
    .filter(
      ({ endedAt, members }) =>
        !endedAt || members.length > 0 || call.now.getTime() - endedAt.getTime() < SHOWN_AFTER_END_MS,
    )
    .sort((a, b) => spotFleets.positionOf(a) - spotFleets.positionOf(b));
  const { items, NextToken } = page(shown, input, { min: 1, max: 1000 }, (fleet) =>
    spotFleets.positionOf(fleet),
  );
  return {
    SpotFleetRequestConfigs: items.map((fleet) => ({
      ...describedSpotFleet(call, fleet),
      Tags: tagsOf(call.region, fleet.SpotFleetRequestId),
    })),
    NextToken,
  };
});
