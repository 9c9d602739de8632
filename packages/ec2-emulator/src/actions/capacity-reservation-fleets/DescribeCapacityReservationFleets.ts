import type { CapacityReservationFleet } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { describedReservationFleet } from './fleet-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeCapacityReservationFleets.html */
const FILTERS: FilterTable<CapacityReservationFleet> = {
  'allocation-strategy': (fleet) => fleet.AllocationStrategy,
  'instance-match-criteria': (fleet) => fleet.InstanceMatchCriteria,
  state: (fleet) => fleet.State,
  tenancy: (fleet) => fleet.Tenancy,
};

export default action('DescribeCapacityReservationFleets', (input, call) => {
  const { capacityReservationFleets: fleets } = call.region;
  const { CapacityReservationFleetIds: ids = [] } = input;
  const passes = filterBy(input.Filters, FILTERS, ({ Tags = [] }) => Tags);
  const matching = (ids.length > 0 ? findAll(fleets, ids) : [...fleets])
    .sort((a, b) => fleets.positionOf(a) - fleets.positionOf(b))
    .filter((record) => passes(describedReservationFleet(call, record)));
  const { items, NextToken } = page(matching, input, { min: 1, max: 100 }, (record) =>
    fleets.positionOf(record),
  );
  return {
    CapacityReservationFleets: items.map((record) => describedReservationFleet(call, record)),
    NextToken,
  };
});
