import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { hostOfferingOf, hostOfferings, type Offering } from './offerings.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeHostReservationOfferings.html */
const FILTERS: FilterTable<Offering> = {
  'instance-family': (offering) => offering.InstanceFamily,
  'payment-option': (offering) => offering.PaymentOption,
};

/** Prices follow from vCPUs and memory. */
export default action('DescribeHostReservationOfferings', (input, call) => {
  const { OfferingId, MinDuration = 0, MaxDuration = Number.POSITIVE_INFINITY } = input;
  const passes = filterBy(input.Filter, FILTERS);
  const all = OfferingId ? [hostOfferingOf(call.region.name, OfferingId)] : hostOfferings(call.region.name);
  const places = new Map(all.map((offering, index) => [offering, index]));
  const matching = all.filter(
    (offering) => passes(offering) && offering.Duration >= MinDuration && offering.Duration <= MaxDuration,
  );
  const { items, NextToken } = page(matching, input, { min: 5, max: 500 }, (each) => places.get(each) ?? 0);
  return { OfferingSet: items, NextToken };
});
