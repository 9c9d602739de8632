import type { FleetData } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { tagsOf } from '../../core/tags.ts';
import { describedFleet, fleetOf } from './fleets.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFleets.html */
const FILTERS: FilterTable<FleetData> = {
  'activity-status': (fleet) => fleet.ActivityStatus,
  'excess-capacity-termination-policy': (fleet) => fleet.ExcessCapacityTerminationPolicy,
  'fleet-state': (fleet) => fleet.FleetState,
  'replace-unhealthy-instances': (fleet) => fleet.ReplaceUnhealthyInstances,
  type: (fleet) => fleet.Type,
};

/** Instant fleets are described only when they are asked for. */
export default action('DescribeFleets', (input, call) => {
  const { fleets } = call.region;
  const { FleetIds: ids = [] } = input;
  const tags = ({ FleetId = '' }: FleetData) => tagsOf(call.region, FleetId);
  const passes = filterBy(input.Filters, FILTERS, tags);
  const matching = (ids.length > 0 ? ids.map((id) => fleetOf(call, id)) : [...fleets])
    .filter(({ Type }) => ids.length > 0 || Type !== 'instant')
    .sort((a, b) => fleets.positionOf(a) - fleets.positionOf(b))
    .filter((fleet) => passes(describedFleet(call, fleet)));
  const { items, NextToken } = page(matching, input, { min: 1, max: 1000 }, (fleet) =>
    fleets.positionOf(fleet),
  );
  return { Fleets: items.map((fleet) => ({ ...describedFleet(call, fleet), Tags: tags(fleet) })), NextToken };
});
