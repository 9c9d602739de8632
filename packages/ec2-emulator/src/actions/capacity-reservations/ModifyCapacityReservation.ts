import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { checkEnd } from './end-date.ts';
import { activeReservation } from './own-reservation.ts';
import { usedIn } from './reservation-view.ts';

// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyCapacityReservation.html
const MAX_CHANGE = 1000;

export default action('ModifyCapacityReservation', (input, call) => {
  const reservation = activeReservation(call, input.CapacityReservationId);
  const { InstanceCount: count = reservation.TotalInstanceCount } = input;
  if (Math.abs(count - reservation.TotalInstanceCount) > MAX_CHANGE) {
    throw errors.invalidParameterValue(
      `The number of instances can't be increased or decreased by more than ${MAX_CHANGE} in a single request.`,
    );
  }
  if (count < 1 || count < usedIn(call, reservation)) {
    throw errors.invalidParameterValue(
      `Value (${count}) for parameter instanceCount is invalid. It must not be less than the instances that run in the Capacity Reservation.`,
    );
  }
  const { InstanceMatchCriteria: criteria = reservation.InstanceMatchCriteria } = input;
  if (criteria !== reservation.InstanceMatchCriteria && usedIn(call, reservation) > 0) {
    throw errors.unsupportedOperation(
      'The instance eligibility of a Capacity Reservation can be modified only while no instances run in it.',
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
    InstanceMatchCriteria: criteria,
  });
  return { Return: true };
});
