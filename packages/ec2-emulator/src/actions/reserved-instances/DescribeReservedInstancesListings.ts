import { action } from '../../core/action.ts';
import { describeNone } from './none-reserved.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeReservedInstancesListings.html */
const FILTERS = ['reserved-instances-id', 'reserved-instances-listing-id', 'status', 'status-message'];

/** An account that has no Reserved Instances offers none on the marketplace. */
export default action('DescribeReservedInstancesListings', (input) => {
  const { ReservedInstancesId, ReservedInstancesListingId, Filters: filters } = input;
  const ids = [ReservedInstancesId, ReservedInstancesListingId].filter((id) => id !== undefined);
  return {
    ReservedInstancesListings: describeNone({ ids, filters, known: FILTERS }, 'InvalidReservedInstancesId'),
  };
});
