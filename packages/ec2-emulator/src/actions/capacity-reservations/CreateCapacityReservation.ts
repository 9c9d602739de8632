import { action } from '../../core/action.ts';
import { tagsOf } from '../../core/tags.ts';
import { createReservation } from './new-reservation.ts';
import { describedReservation } from './reservation-view.ts';

/** One for a later date is scheduled until then; nothing is assessed. */
export default action('CreateCapacityReservation', (input, call) => {
  const reservation = createReservation(call, input);
  const Tags = tagsOf(call.region, reservation.CapacityReservationId);
  return { CapacityReservation: { ...describedReservation(call, reservation), Tags } };
});
