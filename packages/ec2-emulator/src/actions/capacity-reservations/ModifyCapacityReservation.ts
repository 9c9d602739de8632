import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { checkEnd } from './end-date.ts';
import { activeReservation } from './own-reservation.ts';
import { usedIn } from './reservation-view.ts';

export default action('ModifyCapacityReservation', (input, call) => {
  const reservation = activeReservation(call, input.CapacityReservationId);
  const { InstanceCount: count = reservation.TotalInstanceCount } = input;
  if (count < 1 || count < usedIn(call, reservation)) {
    throw errors.invalidParameterValue(
      `Value (${count}) for parameter instanceCount is invalid. It must not be less than the instances that run in the Capacity Reservation.`,
    );
  }
  const { EndDate: before, ...rest } = reservation;
  const EndDateType = input.EndDateType ?? (input.EndDate ? 'limited' : reservation.EndDateType);
  const EndDate = input.EndDate ?? (EndDateType === 'limited' ? before : undefined);
  checkEnd(call, EndDateType, EndDate);
  call.region.capacityReservations.put({
    ...rest,
    TotalInstanceCount: count,
    EndDateType,
    ...(EndDate && { EndDate }),
    InstanceMatchCriteria: input.InstanceMatchCriteria ?? reservation.InstanceMatchCriteria,
  });
  return { Return: true };
});
