import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { CapacityReservationRecord } from '../../state/capacity-records.ts';
import { describedReservation } from './reservation-view.ts';

/** A reservation that can still be changed. Throws `InvalidCapacityReservationState` when it is over. */
export function activeReservation(call: Call, id: string | undefined): CapacityReservationRecord {
  const reservation = find(call.region.capacityReservations, id);
  const { State } = describedReservation(call, reservation);
  if (State === 'active') return reservation;
  throw new Ec2Error(
    'InvalidCapacityReservationState',
    `The Capacity Reservation '${id}' is in the '${State}' state and cannot be modified.`,
  );
}
