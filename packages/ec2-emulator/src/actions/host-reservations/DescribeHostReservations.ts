import type { HostReservation } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { tagsOf } from '../../core/tags.ts';
import type { HostReservationRecord } from '../../state/capacity-records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeHostReservations.html */
const FILTERS: FilterTable<HostReservation> = {
  'instance-family': (reservation) => reservation.InstanceFamily,
  'payment-option': (reservation) => reservation.PaymentOption,
  state: (reservation) => reservation.State,
};

export default action('DescribeHostReservations', (input, call) => {
  const { hostReservations } = call.region;
  const { HostReservationIdSet: ids = [] } = input;
  const passes = filterBy(input.Filter, FILTERS, ({ Tags = [] }) => Tags);
  const matching = (ids.length > 0 ? findAll(hostReservations, ids) : [...hostReservations]).filter(
    (record) => passes(described(call, record)),
  );
  const { items, NextToken } = page(matching, input, { min: 5, max: 500 }, (record) =>
    hostReservations.positionOf(record),
  );
  return { HostReservationSet: items.map((record) => described(call, record)), NextToken };
});

function described(call: Call, { paidAt, ...reservation }: HostReservationRecord): HostReservation {
  const { now } = call;
  const State = reservation.End <= now ? 'retired' : paidAt > now ? 'payment-pending' : 'active';
  return { ...reservation, State, Tags: tagsOf(call.region, reservation.HostReservationId) };
}
