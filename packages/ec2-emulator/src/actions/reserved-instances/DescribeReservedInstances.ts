import type { ReservedInstances } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { tagsOf } from '../../core/tags.ts';
import { describedReserved, isThere } from './reserved-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeReservedInstances.html */
const FILTERS: FilterTable<ReservedInstances> = {
  'availability-zone': (reserved) => reserved.AvailabilityZone,
  'availability-zone-id': (reserved) => reserved.AvailabilityZoneId,
  duration: (reserved) => reserved.Duration,
  end: (reserved) => reserved.End,
  'fixed-price': ({ FixedPrice = 0 }) => [FixedPrice, FixedPrice.toFixed(1)],
  'instance-type': (reserved) => reserved.InstanceType,
  scope: (reserved) => reserved.Scope,
  'product-description': ({ ProductDescription: product }) => [product, `${product} (Amazon VPC)`],
  'reserved-instances-id': (reserved) => reserved.ReservedInstancesId,
  start: (reserved) => reserved.Start,
  state: (reserved) => reserved.State,
  'usage-price': ({ UsagePrice = 0 }) => [UsagePrice, UsagePrice.toFixed(1)],
};

export default action('DescribeReservedInstances', (input, call) => {
  const { reservedInstances } = call.region;
  const { ReservedInstancesIds: ids = [], OfferingClass, OfferingType } = input;
  const tags = ({ ReservedInstancesId = '' }: ReservedInstances) => tagsOf(call.region, ReservedInstancesId);
  const asked = ids.length > 0 ? findAll(reservedInstances, ids) : [...reservedInstances];
  return {
    ReservedInstances: asked
      .filter((record) => isThere(call, record))
      .map((record) => describedReserved(call, record))
      .filter((reserved) => reserved.OfferingClass === (OfferingClass ?? reserved.OfferingClass))
      .filter((reserved) => reserved.OfferingType === (OfferingType ?? reserved.OfferingType))
      .filter(filterBy(input.Filters, FILTERS, tags))
      .map((reserved) => ({ ...reserved, Tags: tags(reserved) })),
  };
});
