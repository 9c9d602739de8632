import { action } from '../../core/action.ts';
import { describeNone } from './none-reserved.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeHostReservations.html */
const FILTERS = ['instance-family', 'payment-option', 'state'];

/** No Dedicated Host Reservations can be bought, so an account has none. */
export default action('DescribeHostReservations', ({ HostReservationIdSet: ids, Filter: filters }) => ({
  HostReservationSet: describeNone({ ids, filters, known: FILTERS }, 'InvalidHostReservationID.NotFound'),
}));
