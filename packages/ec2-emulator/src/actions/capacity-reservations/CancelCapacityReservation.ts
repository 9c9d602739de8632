import { action } from '../../core/action.ts';
import { activeReservation } from './own-reservation.ts';

export default action('CancelCapacityReservation', (input, call) => {
  const reservation = activeReservation(call, input.CapacityReservationId);
  call.region.capacityReservations.put({ ...reservation, cancelledAt: call.now });
  return { Return: true };
});
