import { action } from '../../core/action.ts';
import { describeNone } from './none-reserved.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeReservedInstances.html */
const FILTERS = [
  'availability-zone',
  'availability-zone-id',
  'duration',
  'end',
  'fixed-price',
  'instance-type',
  'scope',
  'product-description',
  'reserved-instances-id',
  'start',
  'state',
  'usage-price',
];

/** No Reserved Instances can be bought, so an account has none. */
export default action('DescribeReservedInstances', ({ ReservedInstancesIds: ids, Filters: filters }) => ({
  ReservedInstances: describeNone({ ids, filters, known: FILTERS }, 'InvalidReservedInstancesId'),
}));
