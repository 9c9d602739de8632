import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import type { CapacityReservationRecord } from '../../state/capacity-records.ts';
import { describedReservation } from './reservation-view.ts';

/** Throws unless so many instances of a reservation are there and free. */
export function checkFree(call: Call, source: CapacityReservationRecord, count: number): void {
  const { AvailableInstanceCount = 0 } = describedReservation(call, source);
  if (count >= 1 && count <= AvailableInstanceCount) return;
  throw errors.invalidParameterValue(
    `Value (${count}) for parameter instanceCount is invalid. The source Capacity Reservation has ${AvailableInstanceCount} available instances.`,
  );
}
