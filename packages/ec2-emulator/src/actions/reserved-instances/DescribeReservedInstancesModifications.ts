import { action } from '../../core/action.ts';
import { describeNone } from './none-reserved.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeReservedInstancesModifications.html */
const FILTERS = [
  'client-token',
  'create-date',
  'effective-date',
  'modification-result.reserved-instances-id',
  'modification-result.target-configuration.availability-zone',
  'modification-result.target-configuration.availability-zone-id',
  'modification-result.target-configuration.instance-count',
  'modification-result.target-configuration.instance-type',
  'reserved-instances-id',
  'reserved-instances-modification-id',
  'status',
  'status-message',
  'update-date',
];

/** An account that has no Reserved Instances has modified none. */
export default action('DescribeReservedInstancesModifications', (input) => {
  const asked = { ids: input.ReservedInstancesModificationIds, filters: input.Filters, known: FILTERS };
  return { ReservedInstancesModifications: describeNone(asked, 'InvalidReservedInstancesModificationId') };
});
