import type { FleetData } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { tagsOf } from '../../core/tags.ts';
import { current, describedFleet } from './fleets.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFleets.html */
const FILTERS: FilterTable<FleetData> = {
  'activity-status': (fleet) => spelled(fleet.ActivityStatus),
  'excess-capacity-termination-policy': ({ ExcessCapacityTerminationPolicy: policy }) => [
    policy,
    policy !== 'no-termination',
  ],
  'fleet-state': (fleet) => spelled(fleet.FleetState),
  'replace-unhealthy-instances': (fleet) => fleet.ReplaceUnhealthyInstances,
  type: (fleet) => fleet.Type,
};

/** What is described with underscores is documented with hyphens among the filters' values. */
const spelled = (value = '') => [value, value.replaceAll('_', '-')];

/** Instant fleets are described only when they are asked for. */
export default action('DescribeFleets', (input, call) => {
  const { fleets } = call.region;
  const { FleetIds: ids = [] } = input;
  const tags = ({ FleetId = '' }: FleetData) => tagsOf(call.region, FleetId);
  const passes = filterBy(input.Filters, FILTERS, tags);
  const matching = (ids.length > 0 ? findAll(fleets, ids) : [...fleets])
    .map((fleet) => current(call, fleet))
    .filter(({ Type }) => ids.length > 0 || Type !== 'instant')
    .sort((a, b) => fleets.positionOf(a) - fleets.positionOf(b))
    .filter((fleet) => passes(describedFleet(call, fleet)));
  const { items, NextToken } = page(matching, input, { min: 1, max: 1000 }, (fleet) =>
    fleets.positionOf(fleet),
  );
  return { Fleets: items.map((fleet) => ({ ...describedFleet(call, fleet), Tags: tags(fleet) })), NextToken };
});
