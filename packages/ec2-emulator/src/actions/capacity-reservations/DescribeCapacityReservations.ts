import type { CapacityReservation } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { tagsOf } from '../../core/tags.ts';
import { describedReservation } from './reservation-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeCapacityReservations.html */
const FILTERS: FilterTable<CapacityReservation> = {
  'availability-zone': (each) => each.AvailabilityZone,
  'availability-zone-id': (each) => each.AvailabilityZoneId,
  'end-date': (each) => each.EndDate,
  'end-date-type': (each) => each.EndDateType,
  'instance-match-criteria': (each) => each.InstanceMatchCriteria,
  'instance-platform': (each) => each.InstancePlatform,
  'instance-type': (each) => each.InstanceType,
  'outpost-arn': (each) => each.OutpostArn,
  'owner-id': (each) => each.OwnerId,
  'placement-group-arn': (each) => each.PlacementGroupArn,
  'start-date': (each) => each.StartDate,
  state: (each) => each.State,
  tenancy: (each) => each.Tenancy,
};

// A reservation that is over is shown for an hour.
const SHOWN_AFTER_END_MS = 60 * 60 * 1000;

export default action('DescribeCapacityReservations', (input, call) => {
  const { capacityReservations } = call.region;
  const { CapacityReservationIds: ids = [] } = input;
  const asked = ids.length > 0 ? findAll(capacityReservations, ids) : [...capacityReservations];
  const passes = filterBy(input.Filters, FILTERS, ({ CapacityReservationId = '' }) =>
    tagsOf(call.region, CapacityReservationId),
  );
  const matching = asked
    .filter(({ cancelledAt, EndDate }) => {
      const over = cancelledAt ?? EndDate;
      return !over || call.now.getTime() - over.getTime() < SHOWN_AFTER_END_MS;
    })
    .sort((a, b) => capacityReservations.positionOf(a) - capacityReservations.positionOf(b))
    .filter((record) => passes(describedReservation(call, record)));
  const { items, NextToken } = page(matching, input, { min: 1, max: 1000 }, (record) =>
    capacityReservations.positionOf(record),
  );
  return {
    CapacityReservations: items.map((record) => ({
      ...describedReservation(call, record),
      Tags: tagsOf(call.region, record.CapacityReservationId),
    })),
    NextToken,
  };
});
